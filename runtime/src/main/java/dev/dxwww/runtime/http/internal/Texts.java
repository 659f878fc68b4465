package dev.dxwww.runtime.http.internal;

/** Sentences that clients get to read. */
final class Texts {
  static final String BAD_QUERY =
      "The query holds a bad escape, text that is not UTF-8, or too many parameters.";
  static final String BAD_FORM =
      "The form holds a bad escape, text that is not UTF-8, or too many fields.";
  static final String BAD_TEXT = "The body is not text in the charset that its content type says.";
  static final String TWO_CONTENT_TYPES = "The request has more than one Content-Type field.";
  static final String UNKNOWN_CHARSET = "The charset of the body is not known.";
  static final String UNKNOWN_CODING =
      "The transfer coding of the request is not known here; only chunked is.";
  static final String NOT_A_FORM = "The body must be application/x-www-form-urlencoded.";

  private Texts() {}
}
