package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code postgres --single} said, with the mark {@link #MARK} before each line of its log.
 *
 * <pre>
 * backend&gt; \t 1: describe = "{...}"\t(typeid = 25, len = -1, typmod = -1, byval = f)
 * backend&gt; [MARK]ERROR:  42703: column "x" does not exist at character 30
 * [MARK]HINT:  ...
 * [MARK]STATEMENT:  select dxwww_check.describe(17, ...);
 * </pre>
 */
final class Transcript {
  /** PostgreSQL puts a tab after each line end within an entry, so no message can forge one. */
  static final String MARK = "\u0001";

  private static final String VALUE_START = " = \"";
  private static final String VALUE_END = "\"\t(typeid = ";

  private Transcript() {}

  /** Something said. */
  sealed interface Said {

    /** The number that the statement's answer was to be named by; -1 without. */
    int number();

    /** A value of the column that a statement selects. */
    record Value(int number, String text) implements Said {}

    /** An error; fields that were not given are empty. */
    record Problem(
        String sqlState,
        String message,
        int character,
        String detail,
        String hint,
        String query,
        String statement)
        implements Said {

      @Override
      public int number() {
        int alias = statement.lastIndexOf(" as answer_");
        return alias < 0 ? -1 : digits(statement.substring(alias + 11));
      }
    }
  }

  static List<Said> read(String output) {
    List<Said> said = new ArrayList<>();
    Draft draft = null;
    for (String line : output.split("\n")) {
      int mark = line.indexOf(MARK);
      if (mark >= 0) {
        String entry = line.substring(mark + 1);
        if (entry.startsWith("ERROR:  ") || entry.startsWith("FATAL:  ")
            || entry.startsWith("PANIC:  ")) {
          draft = new Draft(entry.substring(8));
        } else if (draft != null) {
          draft.field(entry);
          if (entry.startsWith("STATEMENT:  ")) {
            said.add(draft.problem());
          }
        }
      } else if (isValue(line)) {
        int start = line.indexOf(VALUE_START) + VALUE_START.length();
        int end = line.lastIndexOf(VALUE_END);
        said.add(new Said.Value(named(line), line.substring(start, end)));
      } else if (draft != null && line.startsWith("\t")) {
        draft.more(line.substring(1));
      }
    }
    return said;
  }

  private static int named(String line) {
    int name = line.indexOf("\t 1: answer_");
    return name < 0 ? -1 : digits(line.substring(name + 12));
  }

  private static int digits(String text) {
    int end = 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end == 0 ? -1 : Integer.parseInt(text.substring(0, end));
  }

  private static boolean isValue(String line) {
    int start = line.indexOf("\t 1: ");
    return start >= 0 && line.indexOf(VALUE_START, start) > 0
        && line.lastIndexOf(VALUE_END) > line.indexOf(VALUE_START, start);
  }

  /** An error while its lines come in. */
  private static final class Draft {
    private static final List<String> FIELDS =
        List.of("DETAIL", "HINT", "QUERY", "STATEMENT", "CONTEXT", "LOCATION");

    private final StringBuilder[] fields = new StringBuilder[FIELDS.size()];
    private final StringBuilder message;
    private StringBuilder current;

    Draft(String first) {
      message = new StringBuilder(first);
      current = message;
    }

    void field(String entry) {
      int colon = entry.indexOf(":  ");
      int index = colon < 0 ? -1 : FIELDS.indexOf(entry.substring(0, colon));
      current = new StringBuilder(index < 0 ? entry : entry.substring(colon + 3));
      if (index >= 0) {
        fields[index] = current;
      }
    }

    void more(String line) {
      current.append('\n').append(line);
    }

    Said.Problem problem() {
      String text = message.toString();
      String state = text.length() > 7 && text.startsWith(": ", 5) ? text.substring(0, 5) : "XX000";
      String words = text.startsWith(": ", 5) ? text.substring(7) : text;
      int character = 0;
      int at = words.lastIndexOf(" at character ");
      if (at >= 0 && words.substring(at + 14).matches("[0-9]{1,9}")) {
        character = Integer.parseInt(words.substring(at + 14));
        words = words.substring(0, at);
      }
      return new Said.Problem(
          state, words, character, value(0), value(1), value(2), value(3));
    }

    private String value(int index) {
      return fields[index] == null ? "" : fields[index].toString();
    }
  }
}
