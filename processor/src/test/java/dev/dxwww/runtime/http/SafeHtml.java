package dev.dxwww.runtime.http;

/** Stub. */
public interface SafeHtml {
  /** Stub. */
  static SafeHtml constant(String html) {
    return () -> html;
  }

  /** Stub. */
  static SafeHtml escape(String text) {
    return () -> text;
  }

  /** Stub. */
  String markup();
}
