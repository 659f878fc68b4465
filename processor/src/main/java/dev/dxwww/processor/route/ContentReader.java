package dev.dxwww.processor.route;

import java.util.Map;
import java.util.Optional;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.json.CodecPlan;
import dev.dxwww.processor.json.JsonResult;
import dev.dxwww.processor.json.JsonTypes;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.page.PageMarks;
import dev.dxwww.processor.page.PageViews;

/** Reads how the content of a request or response is written. */
final class ContentReader {
  static final String STREAM = "java.util.stream.Stream";
  static final String EVENTS = "dev.dxwww.runtime.http.EventStream";
  private static final String HTML = "dev.dxwww.runtime.http.Html";

  private static final Map<String, ContentModel> DOWNLOADS =
      Map.of(
          "java.nio.file.Path", new ContentModel.File(),
          "java.io.InputStream", new ContentModel.Stream(),
          "dev.dxwww.runtime.http.Download", new ContentModel.Download());

  private final Round round;
  private final JsonTypes json;

  ContentReader(Round round, JsonTypes json) {
    this.round = round;
    this.json = json;
  }

  /** The content of a {@code @Body} parameter; empty when there is none, which is reported. */
  Optional<ContentModel> body(VariableElement parameter, Origin origin) {
    TypeRef type = TypeRefs.of(parameter.asType());
    if (type instanceof TypeRef.Declared d && d.is("java.lang.String")) {
      return Optional.of(new ContentModel.Text());
    }
    if (isBytes(type)) {
      return Optional.of(new ContentModel.Bytes());
    }
    if (type instanceof TypeRef.Declared d && d.is("java.io.InputStream")) {
      return Optional.of(new ContentModel.Incoming());
    }
    return switch (json.plan(round, parameter.asType(), origin)) {
      case JsonResult.Planned planned -> Optional.of(new ContentModel.Json(planned.plan()));
      case JsonResult.Reported reported -> Optional.empty();
      case JsonResult.Refused refused -> {
        round
            .diagnostics()
            .report(
                Diagnostic.of(
                    DiagnosticCode.BODY_UNREADABLE,
                    Place.at(origin),
                    origin.parameter(),
                    type.display(),
                    refused.reason(),
                    refused.fix()));
        yield Optional.empty();
      }
    };
  }

  /** The content of a result; empty when it cannot be sent, which is reported at the method. */
  Optional<ContentModel> result(TypeMirror type, ExecutableElement method) {
    TypeRef ref = TypeRefs.of(type);
    if (ref instanceof TypeRef.Declared d) {
      if (d.is("java.lang.String") || d.is("java.lang.CharSequence")) {
        return Optional.of(new ContentModel.Text());
      }
      if (d.is(HTML)) {
        return Optional.of(new ContentModel.Markup());
      }
    }
    if (PageMarks.isPage(type)) {
      return Optional.of(page((TypeElement) ((DeclaredType) type).asElement()));
    }
    Optional<Diagnostic> forgotten = ForgottenPage.in(type, method);
    if (forgotten.isPresent()) {
      round.diagnostics().report(forgotten.get());
      return Optional.empty();
    }
    if (isBytes(ref)) {
      return Optional.of(new ContentModel.Bytes());
    }
    if (ref instanceof TypeRef.Declared d && DOWNLOADS.containsKey(d.qualifiedName())) {
      return Optional.of(DOWNLOADS.get(d.qualifiedName()));
    }
    if (ref instanceof TypeRef.Declared d && (d.is(STREAM) || d.is(EVENTS))) {
      return streamed((DeclaredType) type, d, method);
    }
    return json(type, method).map(ContentModel.Json::new);
  }

  private static ContentModel page(TypeElement type) {
    String render =
        AnnotationUses.find(type, PageMarks.PAGE).orElseThrow().text("render");
    return new ContentModel.Page(PageViews.view(type), render.isEmpty() ? "AUTO" : render);
  }

  /** What is sent by and by: elements, or events whose data may be text. */
  private Optional<ContentModel> streamed(
      DeclaredType type, TypeRef.Declared ref, ExecutableElement method) {
    if (type.getTypeArguments().isEmpty()) {
      String name = type.asElement().getSimpleName().toString();
      round
          .diagnostics()
          .report(
              ReplyReader.unsendable(
                  Origins.of(method), ref, "nothing says what is in it",
                  name + "<...> with the type of its elements"));
      return Optional.empty();
    }
    TypeMirror element = type.getTypeArguments().getFirst();
    if (ref.is(STREAM)) {
      return json(element, method).map(ContentModel.Elements::new);
    }
    TypeRef data = TypeRefs.of(element);
    return isText(data)
        ? Optional.of(new ContentModel.Events(new ContentModel.Text(), data))
        : json(element, method)
            .map(codec -> new ContentModel.Events(new ContentModel.Json(codec), data));
  }

  private static boolean isText(TypeRef type) {
    return type instanceof TypeRef.Declared d
        && (d.is("java.lang.String") || d.is("java.lang.CharSequence"));
  }

  private Optional<CodecPlan> json(TypeMirror type, ExecutableElement method) {
    Origin origin = Origins.of(method);
    return switch (json.plan(round, type, origin)) {
      case JsonResult.Planned planned -> Optional.of(planned.plan());
      case JsonResult.Reported reported -> Optional.empty();
      case JsonResult.Refused refused -> {
        round
            .diagnostics()
            .report(
                ReplyReader.unsendable(
                    origin,
                    TypeRefs.of(method.getReturnType()),
                    refused.reason(),
                    instead(refused.fix())));
        yield Optional.empty();
      }
    };
  }

  /** A type alone says what to write, but not that it is to be returned. */
  private static String instead(String fix) {
    return fix.matches("[\\w.]+(<[^()]*>)?(\\[])?") ? "return " + fix : fix;
  }

  private static boolean isBytes(TypeRef type) {
    return type instanceof TypeRef.ArrayOf array
        && array.component() instanceof TypeRef.Primitive p
        && p.name().equals("byte");
  }
}
