package dev.dxwww.runtime.generated;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The text form of arrays: {@code {1,"a \"b\"",NULL}} (PostgreSQL, section 8.15.6). */
final class SqlArrayText {
  private SqlArrayText() {}

  /** Where the next element begins. */
  static StringBuilder next(StringBuilder out) {
    return out.length() > 1 ? out.append(',') : out;
  }

  /** Adds an element; all are quoted, so that none is taken for something else. */
  static void append(StringBuilder out, @Nullable String element) {
    next(out);
    if (element == null) {
      out.append("NULL");
      return;
    }
    out.append('"');
    for (int i = 0; i < element.length(); i++) {
      char c = element.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('"');
  }

  /** The elements of an array of one dimension, null for NULL; lower bounds do not matter. */
  static List<@Nullable String> read(String text) throws SQLException {
    int begin = text.startsWith("[") ? text.indexOf('=') + 1 : 0;
    if (text.length() < begin + 2 || text.charAt(begin) != '{') {
      throw RefusedValue.unreadable("an array is not in the form that was asked for");
    }
    List<@Nullable String> elements = new ArrayList<>();
    int at = begin + 1;
    while (text.charAt(at) != '}') {
      at = element(text, at, elements);
      if (text.charAt(at) == ',') {
        at++;
      }
    }
    return elements;
  }

  private static int element(String text, int begin, List<@Nullable String> elements)
      throws SQLException {
    char first = text.charAt(begin);
    if (first == '{') {
      throw RefusedValue.unreadable("an array has several dimensions");
    }
    if (first == '"') {
      return quoted(text, begin + 1, elements);
    }
    int end = begin;
    while (text.charAt(end) != ',' && text.charAt(end) != '}') {
      end++;
    }
    String word = text.substring(begin, end);
    elements.add(word.equals("NULL") ? null : word);
    return end;
  }

  private static int quoted(String text, int begin, List<@Nullable String> elements) {
    StringBuilder out = new StringBuilder();
    int at = begin;
    while (text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        at++;
      }
      out.append(text.charAt(at));
      at++;
    }
    elements.add(out.toString());
    return at + 1;
  }
}
