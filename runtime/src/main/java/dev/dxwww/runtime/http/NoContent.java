package dev.dxwww.runtime.http;

/** An answer without content: 204. */
public enum NoContent {
  /** The only one there is. */
  INSTANCE;

  /** The answer without content. */
  public static NoContent noContent() {
    return INSTANCE;
  }
}
