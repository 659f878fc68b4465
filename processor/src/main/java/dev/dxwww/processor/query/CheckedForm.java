package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.query.QueryVariant.Choice;
import dev.dxwww.processor.query.SqlForm.Source;
import dev.dxwww.processor.sql.Verdict;

/**
 * One statement of a method and what PostgreSQL says of it.
 *
 * @param only whether the method has no other
 */
record CheckedForm<V extends Verdict>(MethodDraft method, SqlForm form, V verdict, boolean only) {

  /** Where a character of the statement stands in the source. */
  Place place(int offset) {
    Source source = form.source(offset);
    if (source.constant().isEmpty()) {
      return method.place(Math.max(source.offset(), 0));
    }
    Origin constant = new Origin(sortType(), source.constant(), "");
    return Place.at(constant, QueryMarks.ORDER_BY, "value", source.offset());
  }

  private String sortType() {
    return method.text().orders().stream()
        .flatMap(order -> method.parameter(order.parameter()).stream())
        .map(parameter -> parameter.use().type())
        .filter(JavaType.Enumeration.class::isInstance)
        .map(type -> ((JavaType.Enumeration) type).type().qualifiedName())
        .findFirst()
        .orElse(method.origin().type());
  }

  /** Where a column of the result is named, so far as the text tells. */
  Place column(String name) {
    String sql = form.checked();
    int found = -1;
    boolean behindAs = false;
    for (SqlToken token : SqlLexer.tokens(sql)) {
      boolean named =
          token.isWord(sql, name)
              || token.kind() == SqlToken.Kind.QUOTED
                  && token.text(sql).equals("\"" + name + "\"");
      if (named && (found < 0 || behindAs)) {
        found = token.start();
        if (behindAs) {
          break;
        }
      }
      if (token.kind() != SqlToken.Kind.GAP) {
        behindAs = token.isWord(sql, "as");
      }
    }
    return found < 0 ? method.place() : place(found);
  }

  /** The first of the words in the statement; else its beginning. */
  Place word(String... words) {
    String sql = form.checked();
    for (SqlToken token : SqlLexer.tokens(sql)) {
      for (String word : words) {
        if (token.isWord(sql, word)) {
          return place(token.start());
        }
      }
    }
    return method.place();
  }

  /** {@code " (with text, sort DUE)"}; empty for an only statement. */
  String which() {
    List<String> parts = new ArrayList<>();
    for (Choice choice : form.choices()) {
      switch (choice) {
        case Choice.Block(String parameter, boolean on) ->
            parts.add((on ? "with " : "without ") + parameter);
        case Choice.Order(String parameter, String constant) ->
            parts.add(parameter + " " + constant);
        case Choice.After(String parameter, boolean on) -> {
          if (on) {
            parts.add(parameter.toLowerCase(Locale.ROOT) + " going on");
          }
        }
      }
    }
    return only || parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }
}
