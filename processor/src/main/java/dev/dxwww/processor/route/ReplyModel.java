package dev.dxwww.processor.route;

import dev.dxwww.processor.lang.TypeRef;

/** What a handler returns, and so what is sent. */
public sealed interface ReplyModel {

  /** Nothing: 204. */
  record Empty(TypeRef type) implements ReplyModel {}

  /** The client is sent elsewhere. */
  record Redirected(TypeRef type) implements ReplyModel {}

  /** An answer with a status of its own that never has content: {@code Response<Void>}. */
  record Bare(TypeRef type) implements ReplyModel {}

  /**
   * Content.
   *
   * @param type that the handler returns
   * @param wrapper what stands around the content
   * @param element type of the content
   * @param content how it is written
   */
  record Content(TypeRef type, Wrapper wrapper, TypeRef element, ContentModel content)
      implements ReplyModel {}

  /** It cannot be sent, which was reported. */
  record Unsendable(TypeRef type) implements ReplyModel {}

  /** The type that the handler returns. */
  TypeRef type();

  /** What may stand around content. */
  enum Wrapper {
    /** Nothing: 200. */
    NONE,
    /** {@code Optional}: 200, or 404 when empty. */
    OPTIONAL,
    /** {@code Created}: 201. */
    CREATED,
    /** {@code Response}: a status of its own. */
    RESPONSE
  }
}
