package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.dxwww.processor.query.QueryVariant.Choice;
import dev.dxwww.processor.query.SqlForm.Part;
import dev.dxwww.processor.query.SqlForm.Source;
import dev.dxwww.processor.query.SqlForm.Use;
import dev.dxwww.processor.query.SqlText.Piece;

/** Makes of a text one statement for each combination of its blocks and orders. */
final class SqlForms {
  private final SqlText text;
  private final Set<String> on;
  private final Map<String, String> orders;
  private final String constant;
  private final List<Part> parts = new ArrayList<>();
  private List<String> within = List.of();

  private SqlForms(SqlText text, Set<String> on, String constant, Map<String, String> orders) {
    this.text = text;
    this.on = on;
    this.constant = constant;
    this.orders = orders;
  }

  /**
   * The statements, those with more blocks first.
   *
   * @param orders SQL by the constants of the enum that the text sorts by; empty without one
   */
  static List<SqlForm> of(SqlText text, Map<String, String> orders) {
    List<String> flags = List.copyOf(text.flags());
    List<SqlForm> forms = new ArrayList<>();
    for (int bits = (1 << flags.size()) - 1; bits >= 0; bits--) {
      List<Choice> choices = new ArrayList<>();
      Set<String> on = new HashSet<>();
      for (int i = 0; i < flags.size(); i++) {
        boolean set = (bits & 1 << (flags.size() - 1 - i)) != 0;
        choices.add(new Choice.Block(flags.get(i), set));
        if (set) {
          on.add(flags.get(i));
        }
      }
      if (orders.isEmpty()) {
        forms.add(new SqlForms(text, on, "", orders).form(choices));
      }
      for (String constant : orders.keySet()) {
        List<Choice> all = new ArrayList<>(choices);
        all.add(new Choice.Order(text.orders().getFirst().parameter(), constant));
        forms.add(new SqlForms(text, on, constant, orders).form(all));
      }
    }
    return forms;
  }

  private SqlForm form(List<Choice> choices) {
    text.pieces().forEach(this::add);
    return new SqlForm(choices, parts);
  }

  private void add(Piece piece) {
    switch (piece) {
      case Piece.Plain(int start, int end) -> {
        String plain = text.sql().substring(start, end);
        if (follows(plain.charAt(0))) {
          parts.add(new Part.Text(" ", Source.OURS));
        }
        parts.add(new Part.Text(plain, Source.at(start)));
      }
      case Piece.Parameter parameter -> {
        if (precedes()) {
          parts.add(new Part.Text(" ", Source.OURS));
        }
        Use use = new Use(parameter.path(), -1);
        parts.add(new Part.Slot(use, Source.at(parameter.start()), within));
      }
      // Comments part words, and so must what takes their place.
      case Piece.Block block -> {
        parts.add(new Part.Text(" ", Source.OURS));
        if (on.contains(block.flag())) {
          within = List.of(block.flag());
          block.pieces().forEach(this::add);
          within = List.of();
        }
        parts.add(new Part.Text(" ", Source.OURS));
      }
      case Piece.Order _ -> {
        parts.add(new Part.Text(" ", Source.OURS));
        parts.add(
            new Part.Text(orders.getOrDefault(constant, ""), new Source(constant, 0)));
        parts.add(new Part.Text(" ", Source.OURS));
      }
    }
  }

  /** Whether a text would become one word with the parameter before it. */
  private boolean follows(char first) {
    return !parts.isEmpty()
        && parts.getLast() instanceof Part.Slot
        && (Character.isLetterOrDigit(first) || first == '_' || first == '$');
  }

  /** Whether a parameter would become one word with what is before it. */
  private boolean precedes() {
    if (parts.isEmpty()) {
      return false;
    }
    if (!(parts.getLast() instanceof Part.Text(String before, _))) {
      return true;
    }
    char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    return Character.isLetterOrDigit(last) || "_$?:".indexOf(last) >= 0;
  }
}
