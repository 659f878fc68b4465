package dev.dxwww.htip.client.wasm;

import java.util.List;

/**
 * Prints a program as an ES module, for pages where WebAssembly is forbidden.
 *
 * <p>Its default export takes the imports and gives what an instance of the WebAssembly module
 * gives: the exported functions and {@code memory} with its buffer.
 */
final class JsPrinter {
  private static final String MEMORY = """
      let m=new Uint8Array(%d);\
      const W=p=>m[p]|m[p+1]<<8,\
      X=p=>W(p)|W(p+2)<<16,\
      Y=(p,x)=>{m[p]=x;m[p+1]=x>>8;m[p+2]=x>>16;m[p+3]=x>>24},\
      Z=n=>{const o=m.length>>>16;if(n<0||n>%d-o)return-1;\
      const x=new Uint8Array(o+n<<16);x.set(m);m=x;return o};
      """;

  private final Program program;
  private final JsNames names = new JsNames();
  private final StringBuilder out = new StringBuilder();

  private JsPrinter(Program program) {
    this.program = program;
  }

  static String print(Program program) {
    return new JsPrinter(program).module();
  }

  private String module() {
    out.append("export default h=>{");
    out.append(
        MEMORY.formatted(
            dev.dxwww.htip.client.core.Mem.FIRST_PAGES << 16,
            dev.dxwww.htip.client.core.Mem.MOST_PAGES));
    List<Integer> globals = program.globals();
    for (int i = 0; i < globals.size(); i++) {
      out.append(i == 0 ? "let " : ",").append(names.of(i)).append('=').append(globals.get(i));
    }
    out.append(globals.isEmpty() ? "" : ";\n");
    program.functions().forEach(f -> out.append(JsCode.of(f, program, names)).append('\n'));
    out.append("return{").append(program.outside("memory"))
        .append(":{get buffer(){return m.buffer}}");
    program.functions().stream().filter(Program.Function::exported).forEach(
        f -> out.append(',').append(program.outside(f.callee().name())).append(':')
            .append(names.of(f.callee())));
    return out.append("}}\n").toString();
  }
}
