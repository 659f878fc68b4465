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
import dev.dxwww.runtime.generated.Router;

/** A router that was emitted, compiled and loaded. */
record CompiledRouter(
    String source,
    Map<String, byte[]> classes,
    ToIntFunction<String> find,
    IntBinaryOperator route,
    IntFunction<String> allow) {

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
            .compile(app, JavaFileObjects.forSourceString("app.App_Router", source));
    assertThat(compilation).succeededWithoutWarnings();
    return load(source, classes(compilation));
  }

  private static CompiledRouter load(String source, Map<String, byte[]> classes) {
    try {
      Router router =
          (Router)
              new Loader(classes).loadClass("app.App_Router").getConstructor().newInstance();
      return new CompiledRouter(source, classes, router::find, router::route, router::allow);
    } catch (ReflectiveOperationException e) {
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
