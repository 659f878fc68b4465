package dev.dxwww.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * One module on disk: a source folder and an output folder, compiled whole or in part by javac or
 * Eclipse's compiler, as build tools and IDEs do.
 */
final class FolderCompile {
  private final Path root;
  private final boolean eclipse;
  private final List<String> options;
  private final List<Path> dependencies;

  private FolderCompile(
      Path root, boolean eclipse, List<String> options, List<Path> dependencies) {
    this.root = root;
    this.eclipse = eclipse;
    this.options = List.copyOf(options);
    this.dependencies = List.copyOf(dependencies);
  }

  static FolderCompile javac(Path root) {
    return new FolderCompile(root, false, List.of(), List.of());
  }

  static FolderCompile ecj(Path root) {
    return new FolderCompile(root, true, List.of(), List.of());
  }

  FolderCompile with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new FolderCompile(root, eclipse, all, dependencies);
  }

  /** With the classes of other modules on the class path. */
  FolderCompile on(FolderCompile... modules) {
    return new FolderCompile(
        root, eclipse, options, Arrays.stream(modules).map(FolderCompile::classes).toList());
  }

  /** The output folder, laid out as Maven does. */
  Path classes() {
    return root.resolve("target/classes");
  }

  Path generated() {
    return root.resolve("target/generated-sources");
  }

  /** Writes sources below the source folder, in place of those of the same name. */
  FolderCompile sources(String... sources) {
    for (String source : sources) {
      write(path(CompileDx.nameOf(source)), source);
    }
    return this;
  }

  /** Compiles all sources. */
  Result all(Processor... others) {
    return compile(list(root.resolve("src"), ".java"), List.of(), others);
  }

  /** Compiles some, with what an earlier compile left on the class path, as IDEs do. */
  Result only(String... types) {
    return compile(Arrays.stream(types).map(this::path).toList(), List.of());
  }

  /** Compiles some sources, and processes class files too, as Gradle does. */
  Result only(List<String> types, List<String> classes) {
    return compile(types.stream().map(this::path).toList(), classes);
  }

  private Path path(String type) {
    return root.resolve("src").resolve(type.replace('.', '/') + ".java");
  }

  private Result compile(List<Path> sources, List<String> classes, Processor... others) {
    JavaCompiler compiler = eclipse ? new EclipseCompiler() : ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<Processor> processors = new ArrayList<>(List.of(others));
    processors.add(new DxProcessor());
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      Files.createDirectories(classes());
      Files.createDirectories(generated());
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              arguments(),
              classes.isEmpty() ? null : classes,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(processors);
      boolean success = task.call();
      return new Result(
          success,
          diagnostics.getDiagnostics().stream()
              .map(d -> d.getKind() + " " + d.getMessage(Locale.ROOT))
              .toList(),
          program(processors));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that decides what the compile says: sources, also of the modules used, and options. */
  private List<String> program(List<Processor> processors) {
    List<String> program = new ArrayList<>(texts(classes()));
    dependencies.forEach(dependency -> program.addAll(texts(dependency)));
    processors.stream()
        .filter(Generates.class::isInstance)
        .forEach(other -> program.add(((Generates) other).source()));
    program.addAll(options);
    return program;
  }

  private static List<String> texts(Path classes) {
    Path sources = classes.getParent().resolveSibling("src");
    return list(sources, ".java").stream().map(FolderCompile::read).toList();
  }

  /** A processor that writes a source while the module is compiled. */
  interface Generates extends Processor {
    String source();
  }

  private List<String> arguments() {
    List<String> path = new ArrayList<>(List.of(classes().toString()));
    dependencies.forEach(dependency -> path.add(dependency.toString()));
    path.add(System.getProperty("java.class.path"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-d", classes().toString(),
                "-s", generated().toString(),
                "-cp", String.join(File.pathSeparator, path),
                "--release", "25"));
    if (eclipse) {
      arguments.add("-nowarn");
    }
    if (!eclipse) {
      arguments.addAll(List.of("-Xlint:all,-processing,-path,-classfile", "-Werror"));
    }
    arguments.addAll(options);
    return arguments;
  }

  /** Generated sources and resources by path, with their text. */
  TreeMap<String, String> output() {
    TreeMap<String, String> output = new TreeMap<>();
    for (Path folder : List.of(generated(), classes().resolve("META-INF"))) {
      for (Path file : list(folder, "")) {
        output.put(folder.relativize(file).toString(), read(file));
      }
    }
    return output;
  }

  /** Text of one generated source. */
  String generated(String type) {
    return read(generated().resolve(type.replace('.', '/') + ".java"));
  }

  String resource(String path) {
    return read(classes().resolve(path));
  }

  /** Deletes a source with its class file. */
  void delete(String type) {
    try {
      Files.delete(path(type));
      Files.delete(classes().resolve(type.replace('.', '/') + ".class"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder, String suffix) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(suffix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How a compile went.
   *
   * @param messages kind and text of each diagnostic
   * @param program texts that decided it
   */
  record Result(boolean success, List<String> messages, List<String> program) {

    /** Succeeded without a word. */
    Result clean() {
      if (!success || !messages.isEmpty()) {
        throw new AssertionError(success + " " + String.join("\n", messages));
      }
      return this;
    }

    /** Succeeded without a word, though the program is nearly one that has this code. */
    void nearlyHas(String code) {
      Evidence.nearMiss(code, clean().program());
    }

    /** The one error, which must be the only message. */
    String onlyError() {
      if (success || messages.size() != 1 || !messages.getFirst().startsWith("ERROR ")) {
        throw new AssertionError(success + " " + String.join("\n", messages));
      }
      return messages.getFirst().substring("ERROR ".length());
    }

    /** The only message is an error of ours with this code. */
    ReportedDiagnostic hasOnlyError(String code) {
      String text = onlyError();
      if (!text.startsWith("[" + code + "]")) {
        throw new AssertionError("no " + code + ": " + text);
      }
      return new ReportedDiagnostic(text, List.of(), () -> Evidence.wrong(code, program));
    }
  }
}
