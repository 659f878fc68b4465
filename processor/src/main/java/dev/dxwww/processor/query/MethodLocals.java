package dev.dxwww.processor.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.dxwww.processor.emit.Names;
import dev.dxwww.processor.emit.TypeNames;

/** Variables of a generated method: its parameters keep their names unless ours have them. */
final class MethodLocals {
  private static final String[] OURS = {
    "call", "statement", "rows", "row", "e", "at", "all", "sql", "place", "next", "after",
    "database"
  };

  private final List<QueryParameter> parameters;
  private final Map<String, String> names = new LinkedHashMap<>();

  MethodLocals(List<QueryParameter> parameters) {
    this.parameters = parameters;
    Names locals = new Names(OURS);
    parameters.forEach(p -> names.put(p.name(), locals.take(Names.local(p.name()))));
  }

  /** From a parameter's name to the variable's. */
  Map<String, String> names() {
    return names;
  }

  String of(String parameter) {
    return names.get(parameter);
  }

  void declare(MethodSpec.Builder method) {
    parameters.forEach(p -> method.addParameter(TypeNames.of(p.type()), of(p.name())));
  }

  /** All of them as arguments. */
  CodeBlock passed() {
    return names.values().stream()
        .map(name -> CodeBlock.of("$N", name))
        .collect(CodeBlock.joining(", "));
  }
}
