package dev.dxwww.htip.client.wasm;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has been read: enough to print WebAssembly or JavaScript.
 *
 * @param imports what the host provides, in the order of their numbers
 * @param functions the functions, in the order of theirs
 * @param globals the first values of the fields
 * @param letters whether imports and exports are known by the first letters of their names
 */
record Program(
    List<Callee> imports, List<Function> functions, List<Integer> globals, boolean letters) {
  Program {
    imports = List.copyOf(imports);
    functions = List.copyOf(functions);
    globals = List.copyOf(globals);
  }

  /** The same, with letters for names: two may not begin with the same one. */
  Program lettered() {
    Set<Character> first = new HashSet<>(Set.of('m'));
    Stream.concat(
        imports.stream(), functions.stream().filter(Function::exported).map(Function::callee))
        .forEach(callee -> {
          if (!first.add(callee.name().charAt(0))) {
            throw new IllegalArgumentException("another one begins so: " + callee.name());
          }
        });
    return new Program(imports, functions, globals, true);
  }

  /** A name as the outside knows it. */
  String outside(String name) {
    return letters ? name.substring(0, 1) : name;
  }

  /**
   * One function.
   *
   * @param callee its name and shape
   * @param exported whether it can be called from outside
   * @param body what it does
   */
  record Function(Callee callee, boolean exported, List<Stmt> body) {
    Function {
      body = List.copyOf(body);
    }
  }
}
