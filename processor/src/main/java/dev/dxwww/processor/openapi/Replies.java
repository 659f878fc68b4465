package dev.dxwww.processor.openapi;

import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.page.PageMarks;

/** Reads what a handler answers with when all goes well. */
final class Replies {
  private static final String HTTP = "dev.dxwww.runtime.http.";

  private static final List<String> FILES = List.of(HTTP + "Download", "java.nio.file.Path");

  private final SchemaReader schemas;

  Replies(SchemaReader schemas) {
    this.schemas = schemas;
  }

  /**
   * What is sent.
   *
   * @param wrapper simple name of what stands around the content; empty for nothing
   * @param content media types with schemas; empty when nothing is sent
   * @param mayBeAbsent whether a 404 stands for no content
   * @param file whether parts of it can be asked for, and whether it has changed
   */
  record Reply(String wrapper, JsonObject content, boolean mayBeAbsent, boolean file) {}

  /**
   * The reply of a method.
   *
   * @param produces media types that the route names in place of the default
   */
  Reply read(ExecutableElement method, List<String> produces) {
    TypeMirror type = method.getReturnType();
    String name = ShapeReader.name(type);
    if (type.getKind() == TypeKind.VOID || name.equals(HTTP + "NoContent")) {
      return new Reply("NoContent", new JsonObject(), false, false);
    }
    if (name.equals(HTTP + "Redirect")) {
      return new Reply("Redirect", new JsonObject(), false, false);
    }
    boolean wrapped =
        List.of("java.util.Optional", HTTP + "Created", HTTP + "Response").contains(name)
            && !((DeclaredType) type).getTypeArguments().isEmpty();
    TypeMirror content = wrapped ? ShapeReader.argument(type, 0) : type;
    String wrapper = wrapped ? name.substring(name.lastIndexOf('.') + 1) : "";
    boolean absent =
        wrapper.equals("Optional")
            || TextSchemas.isNullable(type)
            || TextSchemas.isNullable(method);
    boolean file = FILES.contains(ShapeReader.name(content));
    return new Reply(wrapper, content(content, produces), absent, file);
  }

  /** Media types of a value, with what they hold. */
  JsonObject content(TypeMirror type, List<String> produces) {
    JsonObject content = new JsonObject();
    String name = ShapeReader.name(type);
    if (name.equals("java.lang.Void")) {
      return content;
    }
    List<String> types = produces.isEmpty() ? defaults(type, name) : produces;
    if (PageMarks.isPage(type)) {
      content.put("text/html", Inputs.media(new JsonObject().put("type", "string")));
      return content;
    }
    for (String media : types) {
      content.put(media, Inputs.media(schema(type, name, media)));
    }
    return content;
  }

  private static List<String> defaults(TypeMirror type, String name) {
    return switch (name) {
      case "java.lang.String", "java.lang.CharSequence" -> List.of("text/plain");
      case HTTP + "Html" -> List.of("text/html");
      case HTTP + "EventStream" -> List.of("text/event-stream");
      case HTTP + "Download", "java.nio.file.Path" -> List.of("*/*");
      case "java.util.stream.Stream" -> List.of("application/json", "application/x-ndjson");
      default ->
          List.of(
              InputReader.isBytes(type) ? "application/octet-stream" : "application/json");
    };
  }

  private JsonObject schema(TypeMirror type, String name, String media) {
    String essence = media.replaceFirst(";.*", "").strip();
    boolean json =
        essence.equals("application/json")
            || essence.startsWith("application/") && essence.endsWith("+json");
    boolean text =
        List.of("java.lang.String", "java.lang.CharSequence", HTTP + "Html").contains(name);
    if (text) {
      // Text that is sent as JSON is JSON already, of any form.
      return json ? new JsonObject() : new JsonObject().put("type", "string");
    }
    boolean raw =
        InputReader.isBytes(type)
            || FILES.contains(name);
    if (raw) {
      return new JsonObject();
    }
    if (json && !name.equals(HTTP + "EventStream")) {
      return schemas.of(type);
    }
    return essence.startsWith("text/") ? new JsonObject().put("type", "string") : new JsonObject();
  }
}
