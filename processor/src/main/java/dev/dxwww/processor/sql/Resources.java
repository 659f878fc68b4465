package dev.dxwww.processor.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The SQL that the oracle itself runs. */
final class Resources {
  private Resources() {}

  static String text(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statements of {@code prepare.sql}, each ended as {@code postgres --single} wants it. */
  static String preparation() {
    List<String> statements = new ArrayList<>();
    for (String statement : text("prepare.sql").split("\n\n+")) {
      statements.add(statement.strip() + "\n;\n\n");
    }
    return String.join("", statements);
  }

  /** Those of them that a server takes from anybody: its roles stay as they are. */
  static List<String> preparationOfServer() {
    List<String> statements = new ArrayList<>();
    for (String statement : text("prepare.sql").split("\n\n+")) {
      String plain = statement.replaceAll("(?m)^--.*\n", "").strip();
      if (plain.startsWith("create ") && !plain.startsWith("create role")) {
        statements.add(plain);
      }
    }
    return statements;
  }

  /** Text that cannot end a statement or a literal, whatever it holds. */
  static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
