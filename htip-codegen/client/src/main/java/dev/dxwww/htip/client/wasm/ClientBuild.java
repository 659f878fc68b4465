package dev.dxwww.htip.client.wasm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import run.endive.wasm.Parser;

/** The step of the build that writes what browsers load. */
public final class ClientBuild {
  static final String CORE = "dev/dxwww/htip/client/core/";

  private ClientBuild() {}

  /**
   * Writes {@code htip.wasm}, {@code htip.js}, {@code delta.js} and the scripts of the page.
   *
   * @param arguments the folder of class files, that of the scripts, and the one to write to
   * @throws IOException when a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    try {
      build(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    } catch (SubsetException outside) {
      System.err.println("What cannot become WebAssembly:\n" + outside.getMessage());
      System.exit(1);
    }
  }

  static void build(Path classes, Path scripts, Path to) throws IOException, SubsetException {
    Program program = program(CORE + "HtipCore", in(classes)).lettered();
    byte[] module = WasmPrinter.print(program);
    // Another's reader, which checks all types: what it refuses is not written.
    Parser.parse(module);
    Files.createDirectories(to);
    Files.write(to.resolve("htip.wasm"), module);
    Files.writeString(to.resolve("htip.js"), JsPrinter.print(program));
    Program delta = program(CORE + "DeltaCore", in(classes)).lettered();
    Files.writeString(to.resolve("delta.js"), JsPrinter.print(delta));
    for (String name : new String[] {"boot.js", "live.js"}) {
      String source = Files.readString(scripts.resolve(name));
      Files.writeString(to.resolve(name), Minifier.minify(name, source));
    }
  }

  /** One program of the core as WebAssembly. */
  public static byte[] module(String name, Path classes) throws SubsetException {
    return WasmPrinter.print(program(CORE + name, in(classes)).lettered());
  }

  static Program program(String core, Function<String, ClassModel> classes)
      throws SubsetException {
    return new ProgramReader(core, CORE + "Mem", CORE + "Host", classes).read();
  }

  /** The classes in a folder. */
  static Function<String, ClassModel> in(Path classes) {
    return name -> {
      try {
        return ClassFile.of().parse(classes.resolve(name + ".class"));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    };
  }
}
