package dev.dxwww.htip.client.wasm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import run.endive.wasm.Parser;

/** The step of the build that writes what browsers load. */
public final class ClientBuild {
  static final String CORE = "dev/dxwww/htip/client/core/";
  /** The files of the folder {@code live}, in the order in which they are one script. */
  static final List<String> LIVE =
      List.of(
          "client.js", "requests.js", "answers.js", "versions.js", "operations.js", "typed.js",
            "controls.js", "events.js", "pages.js", "bundles.js", "early.js");

  private ClientBuild() {}

  /**
   * Writes {@code htip.wasm}, {@code htip.js}, {@code delta.js} and the scripts of the page,
   * {@code boot.js} and {@code live.js}.
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
    String boot = Files.readString(scripts.resolve("boot.js"));
    Files.writeString(to.resolve("boot.js"), Minifier.minify("boot.js", boot));
    String live = joined(scripts.resolve("live"));
    Files.writeString(to.resolve("live.js"), Minifier.minify("live.js", live));
  }

  /** All files of the folder as one script; one that has no place in the order is an error. */
  static String joined(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> there = files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
      if (!there.equals(Set.copyOf(LIVE))) {
        throw new IllegalArgumentException(
            "The order of ClientBuild names " + LIVE + ", but there are " + there + ".");
      }
    }
    StringBuilder script = new StringBuilder();
    for (String name : LIVE) {
      script.append(Files.readString(folder.resolve(name)));
    }
    return script.toString();
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
