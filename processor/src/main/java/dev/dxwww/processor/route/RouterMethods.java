package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.route.RouterModel.State;

/**
 * The methods of a router that walk the path: one per state of the automaton and per branching of
 * its literals. Each takes the path and the index of the next character and returns a leaf.
 */
final class RouterMethods {
  private static final List<Modifier> PRIVATE_STATIC = List.of(Modifier.PRIVATE, Modifier.STATIC);

  private final RouterModel router;
  private final int perClass;
  private final boolean split;
  private final Map<Integer, String> stateMethods = new LinkedHashMap<>();
  private final Map<Integer, String> otherMethods = new LinkedHashMap<>();
  private final List<Runnable> pending = new ArrayList<>();
  private final List<MethodSpec> methods = new ArrayList<>();
  private int names;

  /** Methods for that router; beyond so many they go to nested classes. */
  RouterMethods(RouterModel router, int perClass) {
    this.router = router;
    this.perClass = perClass;
    this.split = router.states().size() > 2 * perClass;
  }

  /** The call that starts after the leading slash, and with it all methods. */
  CodeBlock start() {
    CodeBlock call = enter(0, CodeBlock.of("1"));
    while (!pending.isEmpty()) {
      pending.removeFirst().run();
    }
    return call;
  }

  /** Adds the methods to the class, in the order of their names. */
  void addTo(TypeSpec.Builder type) {
    methods.sort(Comparator.comparingInt(method -> number(method.name())));
    if (!split) {
      type.addMethods(methods);
      return;
    }
    for (int from = 0; from < methods.size(); from += perClass) {
      type.addType(
          TypeSpec.classBuilder("Part" + from / perClass)
              .addJavadoc("Some of the methods: a class holds only so many.\n")
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .addMethods(methods.subList(from, Math.min(from + perClass, methods.size())))
              .build());
    }
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(name.lastIndexOf('t') + 1));
  }

  /** An expression for the leaf of a path from index {@code i} on, in that state. */
  private CodeBlock enter(int number, CodeBlock i) {
    State state = router.states().get(number);
    if (isConstant(state)) {
      return leaf(state.rest());
    }
    String method = stateMethods.get(number);
    if (method == null) {
      method = name();
      stateMethods.put(number, method);
      String known = method;
      pending.add(() -> addState(known, number, state));
    }
    return CodeBlock.of("$L(path, $L)", method, i);
  }

  private static boolean isConstant(State state) {
    return state.literals().isEmpty() && state.variable() == RouterModel.NONE;
  }

  private String name() {
    int number = names++;
    return (split ? "Part" + number / perClass + "." : "") + "at" + number;
  }

  private void addState(String method, int number, State state) {
    if (state.literals().isEmpty()) {
      addVariable(method, state);
      return;
    }
    RadixNode root = RadixNode.of(router, number);
    CodeBlock mismatch = leaf(state.rest());
    if (state.variable() != RouterModel.NONE) {
      mismatch = other(state);
      addFirst(method, root, state.rest(), mismatch);
    } else if (root.isRun()) {
      methods.add(
          method(method, root.prefix)
              .addCode("return $L;\n", edge(root, 0, mismatch))
              .build());
    } else {
      addBranch(method, root, mismatch);
    }
  }

  /** A state in which only variables go on. */
  private void addVariable(String method, State state) {
    State after = router.states().get(state.variable());
    CodeBlock rest = leaf(state.rest());
    MethodSpec.Builder code =
        method(method, state.prefix() + "/{}").addStatement("int slash = path.indexOf('/', i)");
    code.beginControlFlow("if (slash < 0)")
        .addStatement("return $L", choice("i < path.length()", leaf(after.end()), rest))
        .endControlFlow();
    CodeBlock next = enter(state.variable(), CodeBlock.of("slash + 1"));
    methods.add(code.addStatement("return $L", choice("slash > i", next, rest)).build());
  }

  /** The call for a segment of which some characters were read, and which is no literal. */
  private CodeBlock other(State state) {
    State after = router.states().get(state.variable());
    if (isConstant(after) && after.end() == after.rest()) {
      return leaf(after.end());
    }
    String method = otherMethods.get(state.variable());
    if (method == null) {
      method = name();
      otherMethods.put(state.variable(), method);
      String known = method;
      pending.add(
          () ->
              methods.add(
                  method(known, after.prefix())
                      .addStatement("int slash = path.indexOf('/', i)")
                      .addStatement(
                          "return slash < 0 ? $L : $L",
                          leaf(after.end()),
                          enter(state.variable(), CodeBlock.of("slash + 1")))
                      .build()));
    }
    return CodeBlock.of("$L(path, i)", method);
  }

  /** The first characters of a segment that may also be a variable: an empty one is none. */
  private void addFirst(String method, RadixNode root, int rest, CodeBlock mismatch) {
    CodeBlock empty = leaf(root.ends ? root.end : rest);
    MethodSpec.Builder code =
        method(method, root.prefix)
            .beginControlFlow("if (i == path.length())")
            .addStatement("return $L", empty)
            .endControlFlow()
            .addCode("return switch (path.charAt(i)) {\n$>")
            .addCode("case '/' -> $L;\n", leaf(rest));
    addCases(code, root, mismatch);
    methods.add(code.addCode("default -> $L;\n$<};\n", mismatch).build());
  }

  private void addBranch(String method, RadixNode node, CodeBlock mismatch) {
    MethodSpec.Builder code =
        method(method, node.prefix)
            .beginControlFlow("if (i == path.length())")
            .addStatement("return $L", node.ends ? leaf(node.end) : mismatch)
            .endControlFlow();
    CodeBlock slash =
        node.slash == RouterModel.NONE ? null : enter(node.slash, CodeBlock.of("i + 1"));
    if (slash != null && node.children.isEmpty()) {
      code.addStatement("return path.charAt(i) == '/' ? $L : $L", slash, mismatch);
    } else {
      code.addCode("return switch (path.charAt(i)) {\n$>");
      if (slash != null) {
        code.addCode("case '/' -> $L;\n", slash);
      }
      addCases(code, node, mismatch);
      code.addCode("default -> $L;\n$<};\n", mismatch);
    }
    methods.add(code.build());
  }

  private void addCases(
      MethodSpec.Builder code, RadixNode node, CodeBlock mismatch) {
    node.children.forEach(
        (c, child) ->
            code.addCode(
                "case $L -> $L;\n", quoted(c), edge(child, 1, mismatch)));
  }

  /** What follows a node of which {@code read} characters were compared. */
  private CodeBlock edge(RadixNode from, int read, CodeBlock mismatch) {
    StringBuilder run = new StringBuilder();
    RadixNode node = from;
    while (node.isRun()) {
      run.append(node.children.firstKey());
      node = node.children.get(node.children.firstKey());
    }
    String index = read == 0 ? "i" : "i + " + read;
    int next = read + run.length();
    if (node.isLast()) {
      return run.isEmpty()
          ? CodeBlock.of("path.length() == i + $L ? $L : $L", next, leaf(node.end), mismatch)
          : CodeBlock.of(
              "path.length() == i + $L && path.startsWith($S, $L)\n    ? $L : $L",
              next, run.toString(), index, leaf(node.end), mismatch);
    }
    String method = name();
    RadixNode target = node;
    pending.add(() -> addBranch(method, target, mismatch));
    CodeBlock call = CodeBlock.of("$L(path, i + $L)", method, next);
    return run.isEmpty()
        ? call
        : CodeBlock.of(
            "path.startsWith($S, $L) ? $L : $L", run.toString(), index, call, mismatch);
  }

  private static CodeBlock choice(String condition, CodeBlock yes, CodeBlock no) {
    return yes.equals(no) ? yes : CodeBlock.of("$L ? $L : $L", condition, yes, no);
  }

  private static CodeBlock leaf(int leaf) {
    return leaf == RouterModel.NONE
        ? CodeBlock.of("NONE")
        : CodeBlock.of("$L", leaf);
  }

  private MethodSpec.Builder method(String name, String prefix) {
    return MethodSpec.methodBuilder(name.substring(name.indexOf('.') + 1))
        .addComment("$L", prefix)
        .addModifiers(split ? List.of(Modifier.STATIC) : PRIVATE_STATIC)
        .returns(TypeName.INT)
        .addParameter(String.class, "path")
        .addParameter(TypeName.INT, "i");
  }

  private static String quoted(char c) {
    return c == '\'' ? "'\\''" : "'" + c + "'";
  }
}
