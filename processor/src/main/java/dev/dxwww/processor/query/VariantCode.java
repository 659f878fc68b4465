package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.query.QueryVariant.Binding;
import dev.dxwww.processor.query.QueryVariant.Choice;

/** How the one of a method's statements is found that its arguments ask for. */
final class VariantCode {
  private static final int CASES_PER_METHOD = 32;
  private static final String ON = "on";
  private static final String OFF = "off";

  private final QueryMethod method;
  private final RepositoryParts parts;
  private final Map<String, String> locals;
  private final Map<QueryVariant, String> constants = new LinkedHashMap<>();
  private final Map<String, List<String>> choices = new LinkedHashMap<>();

  /**
   * Makes the constants of all variants.
   *
   * @param locals the variable of each parameter
   */
  VariantCode(QueryMethod method, RepositoryParts parts, Map<String, String> locals) {
    this.method = method;
    this.parts = parts;
    this.locals = locals;
    SqlConstants sql = new SqlConstants(parts);
    for (QueryVariant variant : method.variants()) {
      constants.put(variant, sql.of(method, variant));
      variant.condition().forEach(this::add);
    }
  }

  private void add(Choice choice) {
    List<String> values = choices.computeIfAbsent(parameter(choice), p -> new ArrayList<>());
    List<String> more =
        choice instanceof Choice.Order(var _, String constant)
            ? List.of(constant)
            : List.of(OFF, ON);
    more.stream().filter(value -> !values.contains(value)).forEach(values::add);
  }

  private static String parameter(Choice choice) {
    return switch (choice) {
      case Choice.Block block -> block.parameter();
      case Choice.Order order -> order.parameter();
      case Choice.After after -> after.parameter();
    };
  }

  private static String value(Choice choice) {
    return switch (choice) {
      case Choice.Block block -> block.on() ? ON : OFF;
      case Choice.Order order -> order.constant();
      case Choice.After after -> after.on() ? ON : OFF;
    };
  }

  /** The constant, where there is only one; it also tells failures of all variants. */
  String first() {
    return constants.values().iterator().next();
  }

  boolean several() {
    return constants.size() > 1;
  }

  /** Whether all variants have the same question marks. */
  boolean sameBindings() {
    return method.variants().stream().map(QueryVariant::bindings).distinct().count() == 1;
  }

  /** Those of the variant with all blocks. */
  List<Binding> bindings() {
    return method.variants().stream()
        .map(QueryVariant::bindings)
        .max(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  /** Whether all blocks are in that the binding stands in. */
  CodeBlock condition(Binding binding) {
    return binding.within().stream().map(this::isOn).collect(CodeBlock.joining(" && "));
  }

  private CodeBlock isOn(String parameter) {
    TypeRef type =
        method.parameters().stream()
            .filter(p -> p.name().equals(parameter))
            .map(QueryParameter::type)
            .findFirst()
            .orElseThrow();
    String local = locals.get(parameter);
    boolean after =
        method.variants().stream()
            .flatMap(variant -> variant.condition().stream())
            .anyMatch(c -> c instanceof Choice.After(String p, var _) && p.equals(parameter));
    if (after) {
      return CodeBlock.of("$N.after().isPresent()", local);
    }
    return switch (type) {
      case TypeRef.Primitive p -> CodeBlock.of("$N", local);
      case TypeRef.Declared d when d.is("java.util.Optional") ->
          CodeBlock.of("$N.isPresent()", local);
      case TypeRef.Declared d
          when !d.nullable() && (d.is("java.util.List") || d.is("java.util.Set")
              || d.is("java.util.Collection")) -> CodeBlock.of("!$N.isEmpty()", local);
      default -> CodeBlock.of("$N != null", local);
    };
  }

  /** The expression of the statement that the arguments ask for. */
  CodeBlock select() {
    if (choices.size() == 1) {
      String parameter = choices.keySet().iterator().next();
      List<String> values = choices.get(parameter);
      return values.contains(ON)
          ? CodeBlock.of("$L ? $N : $N", isOn(parameter), at(1), at(0))
          : CodeBlock.of(
              "$N($N)", order(parameter, RuntimeTypes.SQL, this::name), locals.get(parameter));
    }
    CodeBlock.Builder number = CodeBlock.builder();
    int weight = 1;
    for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
      number.add(weight == 1 ? "" : "$W+ ").add(digit(choice.getKey(), weight));
      weight *= choice.getValue().size();
    }
    return CodeBlock.of("$N($L)", numbered(0, weight), number.build());
  }

  private CodeBlock digit(String parameter, int weight) {
    if (choices.get(parameter).contains(ON)) {
      return CodeBlock.of("($L ? $L : 0)", isOn(parameter), weight);
    }
    String order = order(parameter, TypeName.INT, i -> CodeBlock.of("$L", i));
    CodeBlock value = CodeBlock.of("$N($N)", order, locals.get(parameter));
    return weight == 1 ? value : CodeBlock.of("$L * $L", weight, value);
  }

  /** The method that finds something by a constant of an enum. */
  private String order(
      String parameter, TypeName result, java.util.function.IntFunction<CodeBlock> value) {
    TypeRef type =
        method.parameters().stream()
            .filter(p -> p.name().equals(parameter))
            .map(QueryParameter::type)
            .findFirst()
            .orElseThrow();
    String name = parts.method(method.name() + "By");
    MethodSpec.Builder chosen =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(result)
            .addParameter(TypeNames.of(type), "order")
            .addCode("return switch (order) {\n$>");
    List<String> values = choices.get(parameter);
    for (int i = 0; i < values.size(); i++) {
      chosen.addStatement("case $L -> $L", values.get(i), value.apply(i));
    }
    parts.addHelper(chosen.addCode("$<};\n").build());
    return name;
  }

  /** The method that finds a statement by its number, from one on. */
  private String numbered(int from, int count) {
    String name = parts.method(method.name() + "Sql");
    MethodSpec.Builder chosen =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(RuntimeTypes.SQL)
            .addParameter(TypeName.INT, "variant")
            .addCode("return switch (variant) {\n$>");
    int end = Math.min(count, from + CASES_PER_METHOD);
    boolean last = end == count;
    for (int i = from; i < (last ? end - 1 : end); i++) {
      chosen.addStatement("case $L -> $N", i, at(i));
    }
    if (last) {
      chosen.addStatement("default -> $N", at(end - 1));
    } else {
      chosen.addStatement("default -> $N(variant)", numbered(end, count));
    }
    parts.addHelper(chosen.addCode("$<};\n").build());
    return name;
  }

  private CodeBlock name(int number) {
    return CodeBlock.of("$N", at(number));
  }

  /** The constant of the variant whose conditions the number's digits meet. */
  private String at(int number) {
    Map<String, String> chosen = new LinkedHashMap<>();
    int rest = number;
    for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
      chosen.put(choice.getKey(), choice.getValue().get(rest % choice.getValue().size()));
      rest /= choice.getValue().size();
    }
    return constants.entrySet().stream()
        .filter(
            e ->
                e.getKey().condition().stream()
                    .allMatch(c -> chosen.get(parameter(c)).equals(value(c))))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no variant of " + method.name() + ": " + chosen));
  }
}
