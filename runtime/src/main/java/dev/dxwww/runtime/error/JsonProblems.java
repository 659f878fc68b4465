package dev.dxwww.runtime.error;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What clients are told when the JSON they sent cannot be parsed. */
public final class JsonProblems {
  private JsonProblems() {}

  /**
   * 400 and code 4002 with line and column, for a failure while the body of a request was parsed.
   *
   * <p>Other JSON that cannot be read is a failure of the server: {@link ErrorConversions#from}.
   */
  public static Problem malformed(JacksonException failure) {
    String text = text(failure);
    ProblemEntry entry = ProblemEntry.body("", text);
    return new Problem(ErrorCode.MALFORMED_JSON, "", "", List.of(entry), Map.of());
  }

  private static String text(JacksonException failure) {
    String place = place(failure.getLocation());
    return switch (failure) {
      case UnexpectedEndOfInputException _ -> "ends too early" + place;
      case StreamConstraintsException _ -> "is nested too deeply or holds a value too long" + place;
      default -> "is not well-formed" + place + reason(failure);
    };
  }

  private static String place(TokenStreamLocation at) {
    if (at == null || at.getLineNr() < 1 || at.getColumnNr() < 1) {
      return "";
    }
    return " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /** The parser's own words, unless they name its classes or settings, which clients cannot use. */
  private static String reason(JacksonException failure) {
    String words = failure.getOriginalMessage();
    if (words == null || words.contains("Feature") || words.contains("Stream")
        || words.indexOf('`') >= 0 || words.indexOf('\n') >= 0) {
      return "";
    }
    return ": " + words;
  }
}
