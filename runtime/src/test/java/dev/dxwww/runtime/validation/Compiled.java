package dev.dxwww.runtime.validation;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import dev.dxwww.processor.DxProcessor;

/** Sources compiled with the processor while the tests run, and loaded. */
final class Compiled extends ClassLoader {
  private final Map<String, ByteArrayOutputStream> classes;

  private Compiled(Map<String, ByteArrayOutputStream> classes) {
    super(Compiled.class.getClassLoader());
    this.classes = classes;
  }

  /** Compiles sources, given by qualified name; any error or warning fails the test. */
  static Compiled of(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Memory memory = new Memory(compiler.getStandardFileManager(diagnostics, null, null));
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(new Source(name, text)));
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null,
            memory,
            diagnostics,
            List.of("-Xlint:all,-processing", "-Werror", "-parameters", "-d", "/nowhere"),
            null,
            units);
    task.setProcessors(List.of(new DxProcessor()));
    if (!task.call()) {
      StringBuilder all = new StringBuilder();
      for (Diagnostic<?> d : diagnostics.getDiagnostics()) {
        all.append(d.getSource()).append(':').append(d.getLineNumber()).append(' ');
        all.append(d.getMessage(Locale.ROOT)).append('\n');
      }
      throw new AssertionError(all);
    }
    return new Compiled(memory.classes);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ByteArrayOutputStream bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes.toByteArray(), 0, bytes.size());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    Memory(JavaFileManager manager) {
      super(manager);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new Output(name, kind, classes);
    }

    @Override
    public FileObject getFileForOutput(
        Location location, String in, String name, FileObject sibling) {
      return new Output(in + "/" + name, JavaFileObject.Kind.OTHER, new HashMap<>());
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String name, Kind kind, Map<String, ByteArrayOutputStream> classes) {
      super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
      if (kind == Kind.CLASS) {
        classes.put(name, bytes);
      }
    }

    @Override
    public InputStream openInputStream() throws IOException {
      throw new FileNotFoundException(getName());
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
