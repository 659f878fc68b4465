package dev.dxwww.processor.route;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.json.CodecPlan;
import dev.dxwww.processor.lang.TypeRef;

/** What a body holds. */
public sealed interface ContentModel {

  /** JSON of a type. */
  record Json(CodecPlan codec) implements ContentModel {}

  /** Plain text. */
  record Text() implements ContentModel {}

  /** HTML. */
  record Markup() implements ContentModel {}

  /**
   * A page made of a template.
   *
   * @param view what it is shown by
   * @param render name of the constant that says who gets what
   */
  record Page(ClassName view, String render) implements ContentModel {}

  /** Bytes as they are. */
  record Bytes() implements ContentModel {}

  /** A file. */
  record File() implements ContentModel {}

  /** Bytes that come by and by. */
  record Stream() implements ContentModel {}

  /** A file or stream that says what it is. */
  record Download() implements ContentModel {}
  /** Bytes as they come in. */
  record Incoming() implements ContentModel {}

  /** JSON of elements that are sent one by one. */
  record Elements(CodecPlan codec) implements ContentModel {}

  /**
   * Events.
   *
   * @param data how their data is written
   * @param type of their data
   */
  record Events(ContentModel data, TypeRef type) implements ContentModel {}

  /** Media type where nothing else is said. */
  default String mediaType() {
    return switch (this) {
      case Json j -> "application/json";
      case Text t -> "text/plain";
      case Markup m -> "text/html";
      case Page p -> "text/html";
      case Bytes b -> "application/octet-stream";
      case File f -> "application/octet-stream";
      case Stream s -> "application/octet-stream";
      case Download d -> "application/octet-stream";
      case Incoming i -> "application/octet-stream";
      case Elements e -> "application/json";
      case Events e -> "text/event-stream";
    };
  }
}
