package dev.dxwww.htip.client.wasm;

import java.util.List;

import dev.dxwww.htip.client.core.Mem;

/** Prints a program as a WebAssembly module: one memory, imports from module {@code h}. */
final class WasmPrinter {
  private static final int I32 = 0x7F;
  private static final int FUNCTION = 0x60;
  private static final int TYPES = 1;
  private static final int IMPORTS = 2;
  private static final int FUNCTIONS = 3;
  private static final int MEMORIES = 5;
  private static final int GLOBALS = 6;
  private static final int EXPORTS = 7;
  private static final int CODE = 10;

  private final Program program;
  private final List<Callee> callees;
  private final List<Shape> shapes;
  private final Bytes out = new Bytes().raw(0, 'a', 's', 'm', 1, 0, 0, 0);

  /** A type of functions. */
  private record Shape(int parameters, boolean result) {
    static Shape of(Callee callee) {
      return new Shape(callee.parameters(), callee.result());
    }
  }

  private WasmPrinter(Program program) {
    this.program = program;
    this.callees = callees(program);
    this.shapes = callees.stream().map(Shape::of).distinct().toList();
  }

  /** All functions by their numbers: imports first. */
  static List<Callee> callees(Program program) {
    return java.util.stream.Stream.concat(
        program.imports().stream(),
        program.functions().stream().map(Program.Function::callee)).toList();
  }

  static byte[] print(Program program) {
    return new WasmPrinter(program).module();
  }

  private byte[] module() {
    section(TYPES, shapes.size(), types());
    if (!program.imports().isEmpty()) {
      section(IMPORTS, program.imports().size(), imports());
    }
    Bytes functions = new Bytes();
    program.functions().forEach(f -> functions.unsigned(type(f.callee())));
    section(FUNCTIONS, program.functions().size(), functions);
    section(
        MEMORIES, 1, new Bytes().raw(1).unsigned(Mem.FIRST_PAGES).unsigned(Mem.MOST_PAGES));
    Bytes globals = new Bytes();
    program.globals().forEach(v -> globals.raw(I32, 1, 0x41).signed(v).raw(0x0B));
    section(GLOBALS, program.globals().size(), globals);
    exports();
    Bytes code = new Bytes();
    program.functions().forEach(f -> code.sized(WasmCode.of(f, callees)));
    section(CODE, program.functions().size(), code);
    return out.toArray();
  }

  private void section(int id, int count, Bytes content) {
    out.raw(id).sized(new Bytes().unsigned(count).all(content));
  }

  private int type(Callee callee) {
    return shapes.indexOf(Shape.of(callee));
  }

  private Bytes types() {
    Bytes types = new Bytes();
    for (Shape shape : shapes) {
      types.raw(FUNCTION).unsigned(shape.parameters());
      for (int i = 0; i < shape.parameters(); i++) {
        types.raw(I32);
      }
      types.raw(shape.result() ? new int[] {1, I32} : new int[] {0});
    }
    return types;
  }

  private Bytes imports() {
    Bytes imports = new Bytes();
    program.imports().forEach(i ->
        imports.name("h").name(program.outside(i.name())).raw(0).unsigned(type(i)));
    return imports;
  }

  private void exports() {
    Bytes exports = new Bytes().name(program.outside("memory")).raw(2, 0);
    int count = 1;
    for (Program.Function function : program.functions()) {
      if (function.exported()) {
        count++;
        exports.name(program.outside(function.callee().name())).raw(0)
            .unsigned(callees.indexOf(function.callee()));
      }
    }
    section(EXPORTS, count, exports);
  }
}
