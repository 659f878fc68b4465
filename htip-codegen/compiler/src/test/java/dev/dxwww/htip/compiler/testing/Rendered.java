package dev.dxwww.htip.compiler.testing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/** Generated sources, compiled by the javac of this JDK under -Xlint:all -Werror, and loaded. */
public final class Rendered {
  private Rendered() {}

  /** The source of a class in the package of generated tests. */
  public static String source(TypeSpec.Builder type) {
    return JavaFile.builder("dev.dxwww.htip.compiler.generated", type.build())
        .indent("  ")
        .skipJavaLangImports(true)
        .build()
        .toString();
  }

  public static TypeSpec.Builder type(String name) {
    return TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
  }

  /** Compiles one source and loads its class. */
  public static Class<?> load(String name, String source) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    Memory memory = new Memory(javac.getStandardFileManager(said, null, null));
    String qualified = "dev.dxwww.htip.compiler.generated." + name;
    JavaFileObject input =
        new SimpleJavaFileObject(
            URI.create("string:///" + qualified.replace('.', '/') + ".java"),
            JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of(
            "-classpath", System.getProperty("java.class.path"), "-Xlint:all", "-Werror",
            "-proc:none");
    StringWriter more = new StringWriter();
    boolean good =
        javac.getTask(more, memory, said, options, null, List.of(input)).call();
    if (!good) {
      List<String> lines = new ArrayList<>();
      for (Diagnostic<?> one : said.getDiagnostics()) {
        lines.add(one.toString());
      }
      throw new AssertionError(String.join("\n", lines) + more + "\n" + source);
    }
    try {
      return memory.loader().loadClass(qualified);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Calls a static method by name. */
  public static Object call(Class<?> type, String name, Object... arguments) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
        try {
          Object result = method.invoke(null, arguments);
          return result == null ? "" : result;
        } catch (InvocationTargetException e) {
          throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
    throw new AssertionError("no method " + name + " in " + type);
  }

  /** Keeps class files in memory. */
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Bytes> classes = new HashMap<>();

    Memory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      Bytes bytes = new Bytes(className);
      classes.put(className, bytes);
      return bytes;
    }

    ClassLoader loader() {
      return new ClassLoader(Rendered.class.getClassLoader()) {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
          Bytes bytes = classes.get(name);
          if (bytes == null) {
            throw new ClassNotFoundException(name);
          }
          byte[] code = bytes.out.toByteArray();
          return defineClass(name, code, 0, code.length);
        }
      };
    }
  }

  /** A class file. */
  private static final class Bytes extends SimpleJavaFileObject {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes(String name) {
      super(URI.create("bytes:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return out;
    }
  }
}
