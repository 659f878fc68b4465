package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntFunction;

import dev.dxwww.processor.query.QueryVariant.Choice;

/**
 * One whole statement of a query, and where each part of it comes from.
 *
 * @param choices what must hold for it
 * @param parts joined they are the statement
 */
record SqlForm(List<Choice> choices, List<Part> parts) {

  SqlForm {
    choices = List.copyOf(choices);
    parts = List.copyOf(parts);
  }

  /** A part of a statement. */
  sealed interface Part {
    Source source();

    /** Text as it is. */
    record Text(String text, Source source) implements Part {}

    /**
     * A parameter.
     *
     * @param within parameters whose blocks it stands in
     */
    record Slot(Use use, Source source, List<String> within) implements Part {
      public Slot {
        within = List.copyOf(within);
      }
    }
  }

  /**
   * Where a part stands.
   *
   * @param constant of the enum whose {@code @OrderBy} it is in; empty for the query's own text
   * @param offset in the annotation's text; -1 when it was written by us
   */
  record Source(String constant, int offset) {
    /** Written by us. */
    static final Source OURS = new Source("", -1);

    /** In the query's own text. */
    static Source at(int offset) {
      return new Source("", offset);
    }

    Source plus(int more) {
      return offset < 0 ? this : new Source(constant, offset + more);
    }
  }

  /**
   * What a parameter of the statement is set to.
   *
   * @param path parameter of the method, and names of components
   * @param key column of a keyset; -1 for all else
   */
  record Use(List<String> path, int key) {
    Use {
      path = List.copyOf(path);
    }

    /** As it is written, without the colon. */
    String name() {
      return String.join(".", path);
    }
  }

  /** What its parameters are, {@code $1} first. */
  List<Use> uses() {
    LinkedHashSet<Use> uses = new LinkedHashSet<>();
    for (Part part : parts) {
      if (part instanceof Part.Slot(Use use, _, _)) {
        uses.add(use);
      }
    }
    return List.copyOf(uses);
  }

  /** What its question marks stand for, in their order. */
  List<Part.Slot> slots() {
    return parts.stream()
        .filter(Part.Slot.class::isInstance)
        .map(Part.Slot.class::cast)
        .toList();
  }

  /** Where a parameter first stands. */
  Source source(Use use) {
    return slots().stream()
        .filter(slot -> slot.use().equals(use))
        .map(Part.Slot::source)
        .findFirst()
        .orElse(Source.at(0));
  }

  /** The statement with {@code $n}. */
  String checked() {
    List<Use> uses = uses();
    StringBuilder sql = new StringBuilder();
    for (Part part : parts) {
      sql.append(text(part, uses));
    }
    return sql.toString();
  }

  private static String text(Part part, List<Use> uses) {
    return switch (part) {
      case Part.Text(String text, _) -> text;
      case Part.Slot(Use use, _, _) -> "$" + (uses.indexOf(use) + 1);
    };
  }

  /** The statement as drivers take it, with a cast behind each question mark. */
  String jdbc(IntFunction<String> types) {
    List<Use> uses = uses();
    StringBuilder sql = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Text(String text, _) -> sql.append(escaped(text));
        case Part.Slot(Use use, _, _) -> sql.append("?::").append(types.apply(uses.indexOf(use)));
      }
    }
    return sql.toString();
  }

  /** With the question marks of operators doubled, as drivers want them. */
  private static String escaped(String text) {
    if (text.indexOf('?') < 0) {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    for (SqlToken token : SqlLexer.tokens(text)) {
      escaped.append(token.is(text, '?') ? "??" : token.text(text));
    }
    return escaped.toString();
  }

  /** Where a character of the checked statement comes from. */
  Source source(int offset) {
    List<Use> uses = uses();
    int start = 0;
    Source last = Source.at(0);
    for (Part part : parts) {
      int end = start + text(part, uses).length();
      if (part.source().offset() >= 0) {
        boolean inside = part instanceof Part.Text;
        last = part.source().plus(inside ? Math.clamp(offset - start, 0, end - start) : 0);
      }
      if (offset < end) {
        return last;
      }
      start = end;
    }
    return last;
  }

  /** The parts of the checked statement from one offset to another; neither lies in a parameter. */
  List<Part> slice(int from, int to) {
    List<Use> uses = uses();
    List<Part> slice = new ArrayList<>();
    int start = 0;
    for (Part part : parts) {
      int length = text(part, uses).length();
      int first = Math.max(from - start, 0);
      int last = Math.min(to - start, length);
      if (first < last) {
        slice.add(
            switch (part) {
              case Part.Text(String text, Source source) ->
                  new Part.Text(text.substring(first, last), source.plus(first));
              case Part.Slot slot -> slot;
            });
      }
      start += length;
    }
    return slice;
  }
}
