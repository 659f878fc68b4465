package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

import com.google.testing.compile.Compilation;

/** What a compile gave, and what a test says of it. */
public final class CompileResult {
  private static final Pattern CODE = Pattern.compile("(?:\\S+:\\d+:\\d+: )?\\[([A-Z]+-\\d+)] ");

  private final Compilation compilation;
  private final List<JavaFileObject> sources;

  CompileResult(Compilation compilation, List<JavaFileObject> sources) {
    this.compilation = compilation;
    this.sources = List.copyOf(sources);
  }

  /** The compile as the testing library sees it. */
  public Compilation compilation() {
    return compilation;
  }

  /** No error and no warning. */
  public CompileResult succeeds() {
    assertThat(texts(compilation.warnings())).as("warnings").isEmpty();
    assertThat(errors()).as("errors").isEmpty();
    return this;
  }

  /** No error and no warning, though the program is nearly one that has this code. */
  public CompileResult nearlyHas(String code) {
    succeeds();
    Evidence.nearMiss(code, texts());
    return this;
  }

  /** One error in all, of ours or the compiler's, and it has this code. */
  public ReportedDiagnostic hasOnlyError(String code) {
    assertThat(errors()).as("errors").hasSize(1);
    return only(code, compilation.errors());
  }

  /** One warning in all, with this code, and no error but that there are warnings. */
  public ReportedDiagnostic hasOnlyWarning(String code) {
    assertThat(texts(compilation.warnings())).as("warnings").hasSize(1);
    assertThat(errors()).as("errors").containsExactly("warnings found and -Werror specified");
    return only(code, compilation.warnings());
  }

  private ReportedDiagnostic only(
      String code, List<Diagnostic<? extends JavaFileObject>> among) {
    String text = reported(code, among).text();
    return new ReportedDiagnostic(text, sources, () -> Evidence.wrong(code, texts()));
  }

  private List<String> texts() {
    return sources.stream().map(CompileResult::text).toList();
  }

  /** Exactly these codes, one error each, in any order, and no error of the compiler. */
  public CompileResult hasErrors(String... codes) {
    List<String> found = errors().stream().map(CompileResult::codeOf).toList();
    assertThat(found).as("codes of %s", errors()).containsExactlyInAnyOrder(codes);
    return this;
  }

  /** The first error with this code. */
  public ReportedDiagnostic hasError(String code) {
    return reported(code, compilation.errors());
  }

  /** The first warning with this code. */
  public ReportedDiagnostic hasWarning(String code) {
    return reported(code, compilation.warnings());
  }

  private ReportedDiagnostic reported(
      String code, List<Diagnostic<? extends JavaFileObject>> among) {
    List<String> texts = texts(among);
    for (int i = 0; i < texts.size(); i++) {
      if (codeOf(texts.get(i)).equals(code)) {
        return new ReportedDiagnostic(texts.get(i), sources, () -> {});
      }
    }
    throw new AssertionError("no " + code + " among " + texts);
  }

  /** Texts of all errors. */
  public List<String> errors() {
    return texts(compilation.errors());
  }

  /** Lines of JSON that were printed, one for each diagnostic. */
  public List<String> json() {
    return texts(compilation.notes()).stream().filter(text -> text.startsWith("{")).toList();
  }

  /** Text of a generated source; the test fails when there is none. */
  public String generated(String qualifiedName) {
    return compilation
        .generatedSourceFile(qualifiedName)
        .map(CompileResult::text)
        .orElseThrow(() -> new AssertionError("no " + qualifiedName + " among " + names()));
  }

  /** Text of a generated resource, when there is one. */
  public Optional<String> resource(String path) {
    return compilation
        .generatedFile(StandardLocation.CLASS_OUTPUT, path)
        .map(CompileResult::text);
  }

  /** Names of the generated sources, sorted. */
  public List<String> names() {
    return compilation.generatedSourceFiles().stream()
        .map(f -> f.getName().replaceFirst("^/SOURCE_OUTPUT/", "").replaceFirst("\\.java$", ""))
        .map(name -> name.replace('/', '.'))
        .sorted()
        .toList();
  }

  /** Before it stands the place where compilers cannot point at that. */
  private static String codeOf(String text) {
    Matcher code = CODE.matcher(text);
    return code.lookingAt() ? code.group(1) : text;
  }

  private static List<String> texts(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    // javac indents every line but the first by two more.
    return diagnostics.stream()
        .map(d -> d.getMessage(Locale.ROOT).replace("\n  ", "\n"))
        .toList();
  }

  private static String text(JavaFileObject file) {
    try (var in = file.openInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
