package dev.dxwww.processor.route;

import static com.google.testing.compile.CompilationSubject.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

import javax.tools.JavaFileObject;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;

/** A router that was emitted, compiled and loaded. */
record CompiledRouter(
    String source,
    Map<String, byte[]> classes,
    ToIntFunction<String> find,
    IntBinaryOperator route,
    IntFunction<String> allow) {

  private static final JavaFileObject ROUTER =
      JavaFileObjects.forSourceString(
          "dev.dxwww.runtime.generated.Router",
          """
          package dev.dxwww.runtime.generated;

          public interface Router {
            int GET = 0;
            int POST = 1;
            int PUT = 2;
            int PATCH = 3;
            int DELETE = 4;
            int HEAD = 5;
            int OPTIONS = 6;

            int find(String path);

            int route(int leaf, int method);

            String allow(int leaf);
          }
          """);

  /** What core's file writer would write for these routes, compiled with every warning an error. */
  static CompiledRouter of(List<Endpoint> routes) {
    String source =
        JavaFile.builder(
                "app",
                RouterEmitter.type(
                    ClassName.get("app", "App_Router"), "app.App", RouterModel.of(routes)))
            .indent("  ")
            .build()
            .toString();
    JavaFileObject app =
        JavaFileObjects.forSourceString("app.App", "package app; public final class App {}");
    Compilation compilation =
        Compiler.javac()
            .withOptions("-Xlint:all", "-Werror", "-proc:none")
            .compile(ROUTER, app, JavaFileObjects.forSourceString("app.App_Router", source));
    assertThat(compilation).succeededWithoutWarnings();
    return load(source, classes(compilation));
  }

  private static CompiledRouter load(String source, Map<String, byte[]> classes) {
    try {
      Class<?> type = new Loader(classes).loadClass("app.App_Router");
      Object router = type.getConstructor().newInstance();
      var find = type.getMethod("find", String.class);
      var route = type.getMethod("route", int.class, int.class);
      var allow = type.getMethod("allow", int.class);
      return new CompiledRouter(
          source,
          classes,
          path -> (int) call(() -> find.invoke(router, path)),
          (leaf, method) -> (int) call(() -> route.invoke(router, leaf, method)),
          leaf -> (String) call(() -> allow.invoke(router, leaf)));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object call(java.util.concurrent.Callable<Object> call) {
    try {
      return call.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, byte[]> classes(Compilation compilation) {
    Map<String, byte[]> classes = new HashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath();
        String name = path.substring(path.indexOf("CLASS_OUTPUT/") + 13, path.length() - 6);
        try (var in = file.openInputStream()) {
          classes.put(name.replace('/', '.'), in.readAllBytes());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return classes;
  }

  /** Defines the compiled classes. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(CompiledRouter.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
