package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.emit.GeneratedNames;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.route.RouterModel.Leaf;

/** Writes {@code <App>_Router}: a radix switch over the raw path, without allocation. */
public final class RouterEmitter {
  /** Keeps a switch with seven methods per leaf well under HotSpot's 8,000 bytes. */
  private static final int LEAVES_PER_METHOD = 64;

  private static final int ALLOWS_PER_METHOD = 512;

  private static final int METHODS_PER_CLASS = 2_000;

  private RouterEmitter() {}

  /**
   * The router of an application.
   *
   * @param application whose name the router takes, and its package
   * @param routes in global order: the place in the list is the route's number
   */
  public static GeneratedFile emit(TypeRef.Declared application, List<RouteModel> routes) {
    List<String> controllers =
        routes.stream().map(route -> route.origin().type()).distinct().toList();
    List<String> sources = new ArrayList<>(List.of(application.qualifiedName()));
    controllers.stream().filter(name -> !sources.contains(name)).forEach(sources::add);
    List<Endpoint> endpoints = routes.stream().map(RouteModel::endpoint).toList();
    return new GeneratedFile(
        application.packageName(),
        type(
            GeneratedNames.of(application, "Router"),
            application.qualifiedName(),
            RouterModel.of(endpoints)),
        sources);
  }

  static TypeSpec type(ClassName name, String source, RouterModel router) {
    RouterMethods methods = new RouterMethods(router, METHODS_PER_CLASS);
    CodeBlock start = methods.start();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("Routes of {@link $L}.\n", source)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(RuntimeTypes.ROUTER)
            .addField(
                FieldSpec.builder(
                        TypeName.INT, "NONE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("-1")
                    .build())
            .addMethod(constructor());
    type.addMethod(
        override("find", TypeName.INT)
            .addParameter(String.class, "path")
            .addStatement("return path.isEmpty() || path.charAt(0) != '/' ? NONE : $L", start)
            .build());
    addRoute(type, router.leaves());
    addAllow(type, router.leaves());
    methods.addTo(type);
    return type.build();
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc("Has no state: one is enough.\n")
        .addModifiers(Modifier.PUBLIC)
        .build();
  }

  private static MethodSpec.Builder override(String name, TypeName result) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(result);
  }

  private static void addRoute(TypeSpec.Builder type, List<Leaf> leaves) {
    List<CodeBlock> switches = new ArrayList<>();
    for (int from = 0; from < leaves.size(); from += LEAVES_PER_METHOD) {
      switches.add(routes(leaves, from, Math.min(from + LEAVES_PER_METHOD, leaves.size())));
    }
    addChunked(
        type,
        override("route", TypeName.INT)
            .addParameter(TypeName.INT, "leaf")
            .addParameter(TypeName.INT, "method"),
        switches,
        LEAVES_PER_METHOD,
        CodeBlock.of("NONE"));
  }

  private static CodeBlock routes(List<Leaf> leaves, int from, int to) {
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (leaf) {\n$>");
    for (int i = from; i < to; i++) {
      Leaf leaf = leaves.get(i);
      StringJoiner templates = new StringJoiner(", ", "// ", "\n");
      leaf.templates().forEach(template -> templates.add(template.toString()));
      code.add("$L", templates).add("case $L -> ", i);
      if (leaf.routes().size() == 1) {
        HttpMethod method = leaf.routes().firstKey();
        code.add("method == $L ? $L : NONE;\n", method, leaf.routes().get(method));
      } else {
        code.add("switch (method) {\n$>");
        leaf.routes().forEach((method, route) -> code.add("case $L -> $L;\n", method, route));
        code.add("default -> NONE;\n$<};\n");
      }
    }
    return code.add("default -> NONE;\n$<};\n").build();
  }

  private static void addAllow(TypeSpec.Builder type, List<Leaf> leaves) {
    List<CodeBlock> switches = new ArrayList<>();
    for (int from = 0; from < leaves.size(); from += ALLOWS_PER_METHOD) {
      switches.add(allows(leaves, from, Math.min(from + ALLOWS_PER_METHOD, leaves.size())));
    }
    addChunked(
        type,
        override("allow", ClassName.get(String.class)).addParameter(TypeName.INT, "leaf"),
        switches,
        ALLOWS_PER_METHOD,
        CodeBlock.of("$S", ""));
  }

  private static CodeBlock allows(List<Leaf> leaves, int from, int to) {
    Map<String, List<Integer>> byAllow = new TreeMap<>();
    for (int i = from; i < to; i++) {
      byAllow.computeIfAbsent(allow(leaves.get(i)), key -> new ArrayList<>()).add(i);
    }
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (leaf) {\n$>");
    byAllow.forEach(
        (allow, numbers) -> {
          code.add("case ");
          for (int i = 0; i < numbers.size(); i++) {
            code.add(i == 0 ? "$L" : i % 16 == 0 ? ",\n    $L" : ", $L", numbers.get(i));
          }
          code.add(" -> $S;\n", allow);
        });
    return code.add("default -> $S;\n$<};\n", "").build();
  }

  /** Value of {@code Allow}, in alphabetical order, with what is answered automatically. */
  private static String allow(Leaf leaf) {
    TreeSet<String> methods = new TreeSet<>(List.of(HttpMethod.OPTIONS.name()));
    leaf.routes().keySet().forEach(method -> methods.add(method.name()));
    if (leaf.routes().containsKey(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD.name());
    }
    return String.join(", ", methods);
  }

  /** One switch alone is the method's body; several become methods that it chooses from. */
  private static void addChunked(
      TypeSpec.Builder type,
      MethodSpec.Builder method,
      List<CodeBlock> switches,
      int size,
      CodeBlock otherwise) {
    if (switches.isEmpty()) {
      type.addMethod(method.addStatement("return $L", otherwise).build());
      return;
    }
    if (switches.size() == 1) {
      type.addMethod(method.addCode(switches.getFirst()).build());
      return;
    }
    MethodSpec shape = method.build();
    String name = shape.name() + "s";
    CodeBlock.Builder choice = CodeBlock.builder().add("return switch (leaf / $L) {\n$>", size);
    String arguments =
        String.join(", ", shape.parameters().stream().map(parameter -> parameter.name()).toList());
    List<MethodSpec> parts = new ArrayList<>();
    for (int i = 0; i < switches.size(); i++) {
      choice.add("case $L -> $L$L($L);\n", i, name, i, arguments);
      parts.add(
          MethodSpec.methodBuilder(name + i)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(shape.returnType())
              .addParameters(shape.parameters())
              .addCode(switches.get(i))
              .build());
    }
    choice.add("default -> $L;\n$<};\n", otherwise);
    type.addMethod(shape.toBuilder().addCode(choice.build()).build());
    parts.forEach(type::addMethod);
  }
}
