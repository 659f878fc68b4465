package dev.dxwww.processor.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.DxProcessor;
import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.lang.Origin;

/**
 * Compiles sources in which methods of interfaces with {@code @Controller} name types, and keeps
 * what each method's type was planned as.
 */
final class JsonProbe implements Feature {
  private static final String MARK = "dev.dxwww.http.Controller";

  private final JsonTypes types = new JsonTypes();
  private final Map<String, JsonResult> results = new LinkedHashMap<>();
  private final Set<String> written = new TreeSet<>();
  private Compilation compilation;

  private JsonProbe() {}

  /** Compiles an interface with these methods, and further sources. */
  static JsonProbe compile(String methods, String... sources) {
    List<JavaFileObject> files = new ArrayList<>();
    files.add(
        CompileDx.file(
            """
            package app;
            import java.util.*;
            @dev.dxwww.http.Controller("/")
            interface Uses {
              %s
            }
            """
                .formatted(methods)));
    for (String source : sources) {
      files.add(CompileDx.file(source));
    }
    JsonProbe probe = new JsonProbe();
    probe.compilation =
        Compiler.javac()
            .withProcessors(
                new DxProcessor(List.of(probe, probe.watched(new JsonFeature(probe.types)))))
            .withOptions(CompileDx.strict())
            .compile(files);
    return probe;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(MARK);
  }

  @Override
  public void process(Round round) {
    for (Element element : round.annotated(MARK)) {
      TypeElement type = (TypeElement) element;
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        Origin user = Origin.ofType(type.getQualifiedName().toString());
        results.put(
            method.getSimpleName().toString(),
            types.plan(round, method.getReturnType(), user));
      }
    }
  }

  JsonResult result(String method) {
    return results.get(method);
  }

  /** The expression for a method's type. */
  String expression(String method) {
    if (results.get(method) instanceof JsonResult.Planned(CodecPlan plan)) {
      return CodecExpressions.of(plan).toString();
    }
    throw new AssertionError(method + ": " + results.get(method) + " " + errors());
  }

  /** Messages of the errors. */
  List<String> errors() {
    return compilation.errors().stream().map(e -> e.getMessage(null)).toList();
  }

  /** First lines of the errors. */
  List<String> headlines() {
    return errors().stream().map(e -> e.lines().findFirst().orElse("")).toList();
  }

  /** Line numbers of the errors, each with the name of its file. */
  List<String> places() {
    return compilation.errors().stream()
        .map(e -> e.getSource().getName().replaceAll(".*/", "") + ":" + e.getLineNumber())
        .toList();
  }

  /** Everything that is neither error nor note. */
  List<String> warnings() {
    return compilation.warnings().stream().map(w -> w.getMessage(null)).toList();
  }

  /** Qualified names of the codecs written, also by a compile that failed. */
  List<String> codecs() {
    return List.copyOf(written);
  }

  /** Text of a codec. */
  String source(String name) {
    String path = "/" + name.replace('.', '/') + ".java";
    try {
      return compilation
          .generatedSourceFiles().stream()
          .filter(f -> f.getName().endsWith(path))
          .findFirst()
          .orElseThrow(() -> new AssertionError(name + " is not among " + codecs()))
          .getCharContent(false)
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Feature watched(JsonFeature feature) {
    return new Feature() {
      @Override
      public Set<String> annotations() {
        return feature.annotations();
      }

      @Override
      public void process(Round round) {
        feature.process(watched(round));
      }
    };
  }

  private Round watched(Round round) {
    return (Round)
        Proxy.newProxyInstance(
            Round.class.getClassLoader(),
            new Class<?>[] {Round.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("write")) {
                GeneratedFile file = (GeneratedFile) arguments[0];
                written.add(file.packageName() + "." + file.type().name());
              }
              return method.invoke(round, arguments);
            });
  }
}
