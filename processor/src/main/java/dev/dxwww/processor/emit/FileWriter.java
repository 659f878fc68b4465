package dev.dxwww.processor.emit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;

/** Puts files where the compiler wants them; the only user of {@link Filer}. */
public final class FileWriter {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");
  /** Uses of what users deprecate, be it for removal: they know, and their build must not fail. */
  private static final AnnotationSpec SUPPRESSED =
      AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "{$S, $S}", "deprecation", "removal")
          .build();

  private static final String PROCESSOR = "dev.dxwww.processor.DxProcessor";

  private final Filer filer;
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final Set<String> written = new HashSet<>();
  private final Map<String, Boolean> hiding = new HashMap<>();
  private boolean stopped;

  /** A writer for one compile. */
  public FileWriter(ProcessingEnvironment environment, Diagnostics diagnostics) {
    this.filer = environment.getFiler();
    this.elements = environment.getElementUtils();
    this.diagnostics = diagnostics;
  }

  /** Writes a source file, with {@code @Generated} and the types it was made from, once. */
  public void write(GeneratedFile file) {
    String name = name(file);
    if (stopped || !written.add(name)) {
      return;
    }
    try {
      JavaFile.builder(file.packageName(), marked(file))
          .indent("  ")
          .skipJavaLangImports(!hidesJavaLang(file.packageName()))
          .build()
          .writeTo(filer);
    } catch (FilerException taken) {
      String source = file.sources().isEmpty() ? name : file.sources().getFirst();
      diagnostics.report(
          Diagnostic.of(
              DiagnosticCode.GENERATED_NAME_TAKEN,
              Place.at(Origin.ofType(name)),
              name,
              Origin.ofType(source).simpleType()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes no more sources: it is too late for them, and the compile has failed. */
  public void stop() {
    stopped = true;
  }

  /** Writes a resource into the class output. */
  public void resource(String path, byte[] bytes) {
    try (OutputStream out =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path).openOutputStream()) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a class of the package is called like one of {@code java.lang}, and so hides it. */
  private boolean hidesJavaLang(String packageName) {
    return hiding.computeIfAbsent(
        packageName,
        name -> {
          PackageElement in = elements.getPackageElement(name);
          return in != null
              && in.getEnclosedElements().stream()
                  .anyMatch(e -> elements.getTypeElement("java.lang." + e.getSimpleName()) != null);
        });
  }

  private static String name(GeneratedFile file) {
    return ClassName.get(file.packageName(), file.type().name()).canonicalName();
  }

  private TypeSpec marked(GeneratedFile file) {
    TypeSpec.Builder type = file.type().toBuilder();
    file.sources().stream()
        .map(elements::getTypeElement)
        .filter(Objects::nonNull)
        .forEach(type::addOriginatingElement);
    if (generatedIsVisible(file) && !isMarked(file.type())) {
      type.addAnnotation(
          AnnotationSpec.builder(GENERATED)
              .addMember("value", "$S", PROCESSOR)
              .addMember("comments", "$S", String.join(", ", file.sources()))
              .build());
    }
    return type.addAnnotation(SUPPRESSED).build();
  }

  private static boolean isMarked(TypeSpec type) {
    return type.annotations().stream().anyMatch(a -> a.type().equals(GENERATED));
  }

  /** A module that does not read {@code java.compiler} cannot name the annotation. */
  private boolean generatedIsVisible(GeneratedFile file) {
    String name = GENERATED.canonicalName();
    for (String source : file.sources()) {
      TypeElement type = elements.getTypeElement(source);
      if (type != null) {
        return elements.getTypeElement(elements.getModuleOf(type), name) != null;
      }
    }
    return elements.getTypeElement(name) != null;
  }
}
