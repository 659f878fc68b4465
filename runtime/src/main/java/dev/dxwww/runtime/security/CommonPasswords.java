package dev.dxwww.runtime.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The passwords that most people choose, and whoever guesses tries first: the 3,000 most common of
 * at least 8 characters, and some hundred longer ones. To be asked where somebody chooses one:
 *
 * {@snippet lang=java :
 * private static final CommonPasswords COMMON = CommonPasswords.load();
 *
 * boolean isTaken(String password) {
 *   return password.length() >= 15 && !COMMON.contains(password);
 * }
 * }
 *
 * <p>It knows none of those that were stolen elsewhere: that is a list of 30 GiB.
 */
public final class CommonPasswords {
  private static final String FILE = "common-passwords.txt";

  private final Set<String> known;

  private CommonPasswords(Set<String> known) {
    this.known = known;
  }

  /** Reads the list, of some 30 KiB; one is enough for an application. */
  public static CommonPasswords load() {
    try (InputStream in = CommonPasswords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return new CommonPasswords(text.lines().collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is one of them, in whatever case. */
  public boolean contains(String password) {
    return known.contains(password.toLowerCase(Locale.ROOT));
  }
}
