package dev.dxwww.htip.client.wasm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** The step of the build that writes what browsers load. */
public final class ClientBuild {
  static final String CORE = "dev/dxwww/htip/client/core/";

  private ClientBuild() {}

  /**
   * Writes {@code htip.wasm} and {@code htip.js}.
   *
   * @param arguments the folder of class files, and the folder to write to
   * @throws IOException when a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path to = Path.of(arguments[1]);
    try {
      Program program = program(CORE + "HtipCore", in(Path.of(arguments[0])));
      Files.createDirectories(to);
      Files.write(to.resolve("htip.wasm"), WasmPrinter.print(program));
      Files.writeString(to.resolve("htip.js"), JsPrinter.print(program));
    } catch (SubsetException outside) {
      System.err.println("What cannot become WebAssembly:\n" + outside.getMessage());
      System.exit(1);
    }
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
