package dev.dxwww.runtime.http.internal.upload;

import java.io.IOException;

/** A form that cannot be taken: malformed, or beyond a limit. */
public final class MultipartException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with a form. */
  public enum Kind {
    /** It is not written as RFC 7578 has it. */
    MALFORMED,
    /** It is beyond a limit. */
    TOO_LARGE
  }

  private final Kind kind;
  private final String field;

  private MultipartException(Kind kind, String field, String message) {
    super(message);
    this.kind = kind;
    this.field = field;
  }

  static MultipartException malformed(String message) {
    return new MultipartException(Kind.MALFORMED, "", message);
  }

  static MultipartException malformed(String field, String message) {
    return new MultipartException(Kind.MALFORMED, field, message);
  }

  static MultipartException tooLarge(String field, String message) {
    return new MultipartException(Kind.TOO_LARGE, field, message);
  }

  /** What kind of mistake it is. */
  public Kind kind() {
    return kind;
  }

  /** The field that it is about; empty when it is about the form as a whole. */
  public String field() {
    return field;
  }
}
