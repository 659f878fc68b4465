package dev.dxwww.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.dxwww.processor.diagnostic.DiagnosticCode;

/**
 * Explains a diagnostic at length: {@code java -jar dxwww-processor.jar ROUTE-003}. The texts are
 * those of docs/diagnostics. Needs nothing but this jar.
 */
public final class Explain {
  private static final Pattern CODE = Pattern.compile("\\[?([A-Z]*)\\W*?0*(\\d*)]?:?");

  /** What only a starting application says: nothing was generated, so no processor could. */
  private static final String AT_START = "BUILD-085";

  /** What the compiler says by itself: the value of an annotation is a constant. */
  private static final String BY_COMPILER = "QUERY-046";

  private Explain() {}

  /** Prints the page of each code; exits with 1 when one is unknown, with 2 when none is given. */
  public static void main(String[] codes) {
    int status = run(List.of(codes), System.out);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(List<String> codes, PrintStream out) {
    if (codes.isEmpty()) {
      out.println("Usage: java -jar dxwww-processor.jar CODE ...");
      out.println();
      for (String id : ids()) {
        out.println(page(id).map(Explain::title).orElse(id));
      }
      return 2;
    }
    int status = 0;
    for (String code : codes) {
      Optional<String> page = find(code).flatMap(Explain::page);
      if (page.isPresent()) {
        out.println(page.get().strip());
      } else {
        out.println("There is no diagnostic " + code + ".");
        nearest(code).ifPresent(id -> out.println("Did you mean: " + id));
        out.println("Without a code, all are listed.");
        status = 1;
      }
    }
    return status;
  }

  static List<String> ids() {
    return Stream.concat(
            Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id),
            Stream.of(AT_START, BY_COMPILER))
        .distinct()
        .sorted()
        .toList();
  }

  /** The page's text, from the jar. */
  static Optional<String> page(String id) {
    try (InputStream in = Explain.class.getResourceAsStream("diagnostics/" + id + ".md")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code ROUTE-003: ...}, the page's first line. */
  static String title(String page) {
    return page.lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
  }

  /** The id as it is meant: {@code route3} is ROUTE-003. */
  private static Optional<String> find(String code) {
    Matcher matcher = CODE.matcher(code.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches() || matcher.group(2).length() > 3 || matcher.group(2).isEmpty()) {
      return Optional.empty();
    }
    String id = "%s-%03d".formatted(matcher.group(1), Integer.parseInt(matcher.group(2)));
    return ids().stream().filter(id::equals).findFirst();
  }

  /** Same number and most letters in common; else the nearest number of the same letters. */
  private static Optional<String> nearest(String code) {
    Matcher matcher = CODE.matcher(code.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String letters = matcher.group(1);
    String digits = matcher.group(2);
    int number = digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
    return ids().stream()
        .min((a, b) -> Integer.compare(distance(a, letters, number), distance(b, letters, number)));
  }

  private static int distance(String id, String letters, int number) {
    int dash = id.indexOf('-');
    int difference = Math.abs(Integer.parseInt(id.substring(dash + 1)) - number);
    int common = 0;
    for (char c : letters.toCharArray()) {
      common += id.substring(0, dash).indexOf(c) >= 0 ? 1 : 0;
    }
    int foreign = Math.max(dash, letters.length()) - common;
    return foreign * 50 + difference;
  }
}
