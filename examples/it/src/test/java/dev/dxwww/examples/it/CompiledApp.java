package dev.dxwww.examples.it;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources with the processor, as a user's build does, and loads what comes out. */
final class CompiledApp {
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:public |final )*(?:class|interface|record|enum) (\\w+)[^;]*?\\{");

  private final List<Path> modules = new ArrayList<>();
  private final List<String> more = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private ClassLoader loader;
  private String messages = "";

  /** An option of the compiler, for modules from now on. */
  void option(String option) {
    more.add(option);
  }

  /** Takes the classes of a module from the class path: an application finds what is there. */
  void leaveOut(Path classes) {
    left.add(classes.toAbsolutePath().toString());
  }

  /** Compiles a module into a directory; earlier modules are on its class path. */
  boolean compile(Path output, Map<String, String> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter log = new StringWriter();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, null)) {
      Files.createDirectories(output);
      List<JavaFileObject> units =
          sources.entrySet().stream().map(e -> source(e.getKey(), e.getValue())).toList();
      boolean done = javac.getTask(log, files, null, options(output), null, units).call();
      modules.add(output);
      return done;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      messages = log.toString();
    }
  }

  /** What the compiler said of the last module. */
  String messages() {
    return messages;
  }

  /** A class of the modules, in a loader of their own. */
  Class<?> load(String name) {
    loader = new URLClassLoader(urls(), getClass().getClassLoader());
    return loaded(name);
  }

  /** Another class in the loader of the last that was loaded. */
  Class<?> loaded(String name) {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The types of a file with one package and imports for all of them; each is a file then. */
  static Map<String, String> types(Path file) throws IOException {
    String source = Files.readString(file);
    int head = source.indexOf("\n\n", source.lastIndexOf("\nimport "));
    String imports = source.substring(0, head + 2);
    String name = imports.lines().findFirst().orElseThrow().replaceAll("package |;", "");
    Map<String, String> types = new LinkedHashMap<>();
    for (String type : source.substring(head + 2).split("(?<=\\})\n\n(?=\\S)")) {
      Matcher matcher = TYPE.matcher(type);
      if (!matcher.find()) {
        throw new IllegalArgumentException(type);
      }
      types.put(name + "." + matcher.group(1), imports + type);
    }
    return types;
  }

  private List<String> options(Path output) {
    String path = System.getProperty("java.class.path");
    List<String> parts = new ArrayList<>(modules.stream().map(Path::toString).toList());
    Stream.of(path.split(java.io.File.pathSeparator))
        .filter(part -> !left.contains(part))
        .forEach(parts::add);
    List<String> options = new ArrayList<>(List.of(
        "-d", output.toString(), "-classpath", String.join(java.io.File.pathSeparator, parts),
        "-processorpath", path, "-processor", "dev.dxwww.processor.DxProcessor", "-parameters",
        "--release", "25", "-Xlint:all,-processing", "-Werror"));
    options.addAll(more);
    return options;
  }

  private URL[] urls() {
    return modules.stream().map(CompiledApp::url).toArray(URL[]::new);
  }

  private static URL url(Path directory) {
    try {
      return directory.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFileObject source(String type, String text) {
    URI uri = URI.create("string:///" + type.replace('.', '/') + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** Names of the files in a directory tree, for messages of failing tests. */
  static List<String> files(Path root) {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(Files::isRegularFile).map(p -> root.relativize(p).toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a directory and all that is in it. */
  static void delete(Path root) {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
