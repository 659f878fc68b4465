package dev.dxwww.common;

/** A path template that is not well formed. */
public final class PathTemplateException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String correction;

  PathTemplateException(int offset, String message, String correction) {
    super(message, null, false, false);
    this.offset = offset;
    this.correction = correction;
  }

  /** Character of the template at which the mistake is, counted from 0. */
  public int offset() {
    return offset;
  }

  /** What to write, as a template where one can be told, else in words. */
  public String correction() {
    return correction;
  }
}
