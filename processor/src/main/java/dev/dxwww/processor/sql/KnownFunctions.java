package dev.dxwww.processor.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Which of PostgreSQL's own functions give null when, from {@code functions.txt}. */
final class KnownFunctions {

  /** What a function promises. */
  enum Promise { STRICT, ALWAYS, FIRST, SET, PAIRS, KEYS, COUNT, ROWS, VALUES, DELIMITED, WINDOW, FRAME }

  /** PostgreSQL's own objects have fixed numbers below this one; those of users never have. */
  static final long FIRST_UNFIXED = 12_000;

  private final Map<Promise, BitSet> promises = new EnumMap<>(Promise.class);

  private KnownFunctions() {}

  static KnownFunctions read() {
    KnownFunctions functions = new KnownFunctions();
    try (InputStream in = KnownFunctions.class.getResourceAsStream("functions.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      BitSet current = new BitSet();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          current = new BitSet();
          String name = line.substring(1, line.indexOf(']'));
          functions.promises.put(Promise.valueOf(name.toUpperCase(Locale.ROOT)), current);
        } else if (!line.isEmpty() && line.charAt(0) != '#') {
          current.set(Integer.parseInt(line.substring(0, line.indexOf(' '))));
        }
      }
      return functions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean promises(Promise promise, long oid) {
    return oid < FIRST_UNFIXED && promises.get(promise).get((int) oid);
  }
}
