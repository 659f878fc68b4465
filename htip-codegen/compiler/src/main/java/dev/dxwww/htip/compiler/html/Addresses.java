package dev.dxwww.htip.compiler.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What addresses written in templates may be. */
public final class Addresses {
  /** URL Standard, 4.4: these are taken out, and blanks at the start are. */
  private static final Pattern IGNORED = Pattern.compile("[\\t\\n\\r]|^[\\x00-\\x20]+");

  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");

  /** Their content is run or shown as a page of this one's origin, or by the browser. */
  private static final Set<String> RUN =
      Set.of("javascript", "vbscript", "data", "blob", "filesystem");

  private static final Pattern FIXED_ORIGIN =
      Pattern.compile(
          "^(/[^/\\\\{].*|/|[?#].*|\\./.*|https?://[^/?#\\\\]+/.*)$", Pattern.DOTALL);

  /** A scheme, or a host behind two slashes (URL Standard, 4.4). */
  private static final Pattern ELSEWHERE =
      Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*:|[/\\\\]{2}).*$", Pattern.DOTALL);

  private Addresses() {}

  /** The scheme of an address that must not be written; images may be data. */
  public static Optional<String> refusedScheme(String element, String address) {
    String clean = IGNORED.matcher(address).replaceAll("");
    Matcher scheme = SCHEME.matcher(clean);
    if (!scheme.find()) {
      return Optional.empty();
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    boolean image =
        clean.toLowerCase(Locale.ROOT).startsWith("data:image/")
            && Set.of("img", "source", "video", "image", "input", "link").contains(element);
    return RUN.contains(name) && !image ? Optional.of(name) : Optional.empty();
  }

  /** Whether an address that begins so says a host or a scheme of its own. */
  public static boolean leaves(String start) {
    return ELSEWHERE.matcher(IGNORED.matcher(start).replaceAll("")).matches();
  }

  /** Whether what follows this text in an address cannot change its origin. */
  public static boolean fixesOrigin(String start) {
    return FIXED_ORIGIN.matcher(start).matches();
  }
}
