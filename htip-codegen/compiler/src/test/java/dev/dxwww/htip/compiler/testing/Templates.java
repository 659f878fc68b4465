package dev.dxwww.htip.compiler.testing;

import java.util.List;

import com.palantir.javapoet.TypeSpec;

import dev.dxwww.htip.compiler.Problem;
import dev.dxwww.htip.compiler.TemplateCompiler;
import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.TemplateRequest;
import dev.dxwww.htip.compiler.TemplateResult;
import dev.dxwww.htip.compiler.TemplateText;
import dev.dxwww.htip.compiler.model.TemplateModel;
import dev.dxwww.htip.compiler.write.HtmlEmitter;
import dev.dxwww.htip.html.HtmlOutput;

/** Compiles templates as a test needs them. */
public final class Templates {
  private final Class<?> view;
  private FakeTypes types = new FakeTypes();
  private TemplateKind kind = TemplateKind.COMPONENT;
  private boolean live;

  private Templates(Class<?> view) {
    this.view = view;
  }

  public static Templates on(Class<?> view) {
    return new Templates(view);
  }

  public Templates with(FakeTypes others) {
    types = others;
    return this;
  }

  public Templates as(TemplateKind other) {
    kind = other;
    return this;
  }

  public Templates live() {
    live = true;
    return this;
  }

  public TemplateResult compile(String text) {
    return TemplateCompiler.compile(
        new TemplateRequest(TemplateText.of(text), kind, live, ReflectedType.of(view), types));
  }

  /** As {@code HTIP-060 3:5}, warnings left out. */
  public List<String> problems(String text) {
    return compile(text).problems().stream()
        .filter(problem -> !problem.code().isWarning())
        .map(problem -> problem.code().id() + " " + problem.line() + ":" + problem.column())
        .toList();
  }

  /** The only problem. */
  public Problem problem(String text) {
    List<Problem> all =
        compile(text).problems().stream()
            .filter(problem -> !problem.code().isWarning())
            .toList();
    if (all.size() != 1) {
      throw new AssertionError("one problem expected: " + all);
    }
    return all.getFirst();
  }

  public TemplateModel model(String text) {
    TemplateResult result = compile(text);
    return result.model().orElseThrow(() -> new AssertionError(result.problems().toString()));
  }

  public Class<?> load(String text) {
    TypeSpec.Builder type = Rendered.type("View_Template");
    HtmlEmitter.emit(model(text), type);
    return Rendered.load("View_Template", Rendered.source(type));
  }

  /** The HTML of a record. */
  public static String html(Class<?> template, Object record) {
    HtmlOutput out = new HtmlOutput("token");
    Rendered.call(template, "html", out, record);
    return out.toString();
  }

  public String html(String text, Object record) {
    return html(load(text), record);
  }
}
