package dev.dxwww.htip.compiler.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.type.Accessor;

/**
 * The names in sight at a place of a template, and what is known not to be null there.
 *
 * @param view the record of the template
 * @param variables items and indexes, by the names they have in the template
 * @param known values that are not null
 */
record Scope(Value.Variable view, Map<String, Value.Variable> variables, Set<Value> known) {
  Scope {
    variables = Map.copyOf(variables);
    known = Set.copyOf(known);
  }

  static Scope of(Value.Variable view) {
    return new Scope(view, Map.of(), Set.of());
  }

  Scope with(String name, Value.Variable variable) {
    Map<String, Value.Variable> all = new LinkedHashMap<>(variables);
    all.put(name, variable);
    return new Scope(view, all, known);
  }

  Scope knowing(Set<Value> more) {
    Set<Value> all = new HashSet<>(known);
    all.addAll(more);
    return new Scope(view, variables, all);
  }

  /** The value of a name; null if there is none. */
  @Nullable Value find(String name) {
    Value.Variable variable = variables.get(name);
    if (variable != null) {
      return narrowed(variable);
    }
    return member(view, name);
  }

  /** A member of a value; null if it has none of that name. */
  @Nullable Value member(Value target, String name) {
    for (Accessor accessor : target.type().accessors()) {
      if (accessor.name().equals(name)) {
        return narrowed(new Value.Access(bare(target), name, accessor.type()));
      }
    }
    return null;
  }

  private Value narrowed(Value value) {
    return value.nullable() && known.contains(value) ? new Value.Known(value) : value;
  }

  static Value bare(Value value) {
    return value instanceof Value.Known known ? known.value() : value;
  }

  Set<String> names() {
    Set<String> all = new TreeSet<>(variables.keySet());
    view.type().accessors().forEach(accessor -> all.add(accessor.name()));
    return all;
  }
}
