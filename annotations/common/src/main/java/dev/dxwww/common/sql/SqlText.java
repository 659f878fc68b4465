package dev.dxwww.common.sql;

/** SQL as it means the same on every system: without byte order mark, lines ended by {@code \n}. */
final class SqlText {
  private SqlText() {}

  static String normal(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return plain.indexOf('\r') < 0 ? plain : plain.replace("\r\n", "\n").replace('\r', '\n');
  }
}
