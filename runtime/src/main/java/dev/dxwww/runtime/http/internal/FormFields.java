package dev.dxwww.runtime.http.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The names and values of a query or a form, {@code application/x-www-form-urlencoded}. */
final class FormFields {
  private static final FormFields EMPTY = new FormFields(new String[0], 0);

  private String[] texts;
  private int length;

  private FormFields(String[] texts, int length) {
    this.texts = texts;
    this.length = length;
  }

  /** No fields. */
  static FormFields none() {
    return EMPTY;
  }

  /** Fields that are decoded already: a name, its value, and so on. */
  static FormFields of(List<String> namesAndValues) {
    return new FormFields(namesAndValues.toArray(String[]::new), namesAndValues.size());
  }

  /**
   * The fields of a text, decoded in one pass; null when there are more than {@code limit} of them,
   * or when an escape is bad, not UTF-8 or NUL.
   */
  static @Nullable FormFields parse(String text, int limit) {
    if (text.isEmpty()) {
      return EMPTY;
    }
    FormFields fields = new FormFields(new String[8], 0);
    int start = 0;
    while (start <= text.length()) {
      int mark = text.indexOf('&', start);
      int end = mark < 0 ? text.length() : mark;
      if (end > start && !fields.add(text, start, end, limit)) {
        return null;
      }
      start = end + 1;
    }
    return fields;
  }

  private boolean add(String text, int start, int end, int limit) {
    int equals = text.indexOf('=', start, end);
    String name = PercentText.decodeForm(text, start, equals < 0 ? end : equals);
    String value = equals < 0 ? "" : PercentText.decodeForm(text, equals + 1, end);
    if (name == null || value == null || length == 2 * limit) {
      return false;
    }
    if (length == texts.length) {
      texts = Arrays.copyOf(texts, 2 * length);
    }
    texts[length++] = name;
    texts[length++] = value;
    return true;
  }

  /** The first value of a name, or null. */
  @Nullable String first(String name) {
    for (int i = 0; i < length; i += 2) {
      if (texts[i].equals(name)) {
        return texts[i + 1];
      }
    }
    return null;
  }

  /** All values of a name, in the order of the text. */
  List<String> all(String name) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < length; i += 2) {
      if (texts[i].equals(name)) {
        values.add(texts[i + 1]);
      }
    }
    return values;
  }

  /** All values by their names, names in the order of their first values. */
  Map<String, List<String>> byName() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < length; i += 2) {
      values.computeIfAbsent(texts[i], name -> new ArrayList<>()).add(texts[i + 1]);
    }
    return values;
  }
}
