package dev.dxwww.runtime.http;

/** Stub. */
public record Html(String content) {
  /** Stub. */
  public static Html of(String content) {
    return new Html(content);
  }

  /** Stub. */
  public static Html of(SafeHtml content) {
    return new Html(content.markup());
  }

  /** Stub. */
  public static String escape(String text) {
    return text;
  }
}
