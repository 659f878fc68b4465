package dev.dxwww.htip.compiler.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.dxwww.htip.compiler.type.HandlerView;

/** The variables that parts need from around them, in the order of their first use. */
public final class FreeVariables {
  private final Set<Value.Variable> used = new LinkedHashSet<>();
  private final Set<Value.Variable> bound = new LinkedHashSet<>();
  private final List<HandlerView> handlers = new ArrayList<>();
  private final Set<Value.Access> accesses = new LinkedHashSet<>();

  private FreeVariables() {}

  /** Those of parts. */
  public static List<Value.Variable> of(Collection<? extends Part> parts) {
    FreeVariables variables = new FreeVariables();
    parts.forEach(variables::part);
    variables.used.removeAll(variables.bound);
    return List.copyOf(variables.used);
  }

  /** Those of a value. */
  public static List<Value.Variable> of(Value value) {
    FreeVariables variables = new FreeVariables();
    variables.value(value);
    return List.copyOf(variables.used);
  }

  /** Whether something in the parts handles events. */
  public static boolean handleEvents(Collection<? extends Part> parts) {
    FreeVariables variables = new FreeVariables();
    parts.forEach(variables::part);
    return !variables.handlers.isEmpty();
  }

  /** The handlers of events that parts name, those of their components among them. */
  public static List<HandlerView> handlers(Collection<? extends Part> parts) {
    FreeVariables variables = new FreeVariables();
    parts.forEach(variables::part);
    return List.copyOf(variables.handlers);
  }

  /** What parts ask of values, those of their components among them. */
  public static List<Value.Access> accesses(Collection<? extends Part> parts) {
    FreeVariables variables = new FreeVariables();
    parts.forEach(variables::part);
    return List.copyOf(variables.accesses);
  }

  private void part(Part part) {
    switch (part) {
      case Part.Element element -> {
        element.traits().forEach(this::trait);
        element.children().forEach(this::part);
      }
      case Part.Text text -> text.pieces().forEach(this::piece);
      case Part.Markup markup -> value(markup.value());
      case Part.If block -> {
        block.branches().forEach(
            branch -> {
              value(branch.condition());
              branch.body().forEach(this::part);
            });
        block.otherwise().forEach(this::part);
      }
      case Part.Each block -> each(block);
      case Part.Use use -> use(use);
      case Part.Children children -> children.parts().forEach(this::part);
      case Part.Raw raw -> { }
      case Part.Doctype doctype -> { }
      case Part.Place place -> { }
      case Part.CsrfField field -> { }
    }
  }

  private void use(Part.Use use) {
    FreeVariables inside = new FreeVariables();
    use.body().forEach(inside::part);
    if (inside.used.contains(use.variable())) {
      use.arguments().forEach(this::value);
    }
    used.addAll(inside.used);
    bound.addAll(inside.bound);
    bound.add(use.variable());
    handlers.addAll(inside.handlers);
    accesses.addAll(inside.accesses);
  }

  private void each(Part.Each block) {
    Part.Rows rows = block.rows();
    value(rows.items());
    bound.add(rows.item());
    if (rows.index() != null) {
      bound.add(rows.index());
    }
    if (rows.key() != null) {
      value(rows.key());
    }
    block.body().forEach(this::part);
    block.otherwise().forEach(this::part);
  }

  private void trait(Trait trait) {
    switch (trait) {
      case Trait.Fixed fixed -> { }
      case Trait.Composed composed -> composed.pieces().forEach(this::piece);
      case Trait.Flag flag -> value(flag.value());
      case Trait.ClassIf toggled -> value(toggled.value());
      case Trait.On on -> {
        handlers.add(on.handler());
        on.arguments().forEach(this::value);
      }
    }
  }

  private void piece(Piece piece) {
    if (piece instanceof Piece.Shown shown) {
      value(shown.value());
    }
  }

  private void value(Value value) {
    switch (value) {
      case Value.Variable variable -> used.add(variable);
      case Value.Access access -> {
        accesses.add(access);
        value(access.target());
      }
      case Value.Not not -> value(not.operand());
      case Value.Binary binary -> {
        value(binary.left());
        value(binary.right());
      }
      case Value.Choice choice -> {
        value(choice.condition());
        value(choice.yes());
        value(choice.no());
      }
      case Value.Known known -> value(known.value());
      case Value.Constant constant -> { }
      case Value.Nothing nothing -> { }
      case Value.EnumConstant constant -> { }
    }
  }
}
