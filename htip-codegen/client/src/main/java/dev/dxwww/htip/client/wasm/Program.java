package dev.dxwww.htip.client.wasm;

import java.util.List;

/**
 * What has been read: enough to print WebAssembly or JavaScript.
 *
 * @param imports what the host provides, in the order of their numbers
 * @param functions the functions, in the order of theirs
 * @param globals the first values of the fields
 */
record Program(List<Callee> imports, List<Function> functions, List<Integer> globals) {
  Program {
    imports = List.copyOf(imports);
    functions = List.copyOf(functions);
    globals = List.copyOf(globals);
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
