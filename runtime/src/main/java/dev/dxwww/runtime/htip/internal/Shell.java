package dev.dxwww.runtime.htip.internal;

import dev.dxwww.htip.BundleRef;
import dev.dxwww.htip.FrameHash;
import dev.dxwww.htip.Htip;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The document that browsers get in place of a page: it starts the client, which asks for the page.
 * The same for everybody, but for the address that browsers without scripts are led to.
 */
public final class Shell {
  /** The parameter and the cookie by which a browser asks for HTML. */
  public static final String PARAMETER = "_render";

  private static final Pattern BODY = Pattern.compile("<body(?=[\\s>])", Pattern.CASE_INSENSITIVE);
  private static final Pattern BASE = Pattern.compile("<base[\\s/]", Pattern.CASE_INSENSITIVE);
  private static final String MOUNT = "data-htip";

  private final String before;
  private final String after;
  private final byte[] plain;
  private final String plainTag;
  private final String look;
  private final boolean based;

  private Shell(String before, String after, String look) {
    this.before = before;
    this.after = after;
    this.look = look;
    this.based = BASE.matcher(before + after).find();
    this.plain = written("", "");
    this.plainTag = FrameHash.etag(FrameHash.of(plain));
  }

  /**
   * What a shell needs of the server.
   *
   * @param client the programs
   * @param attributes of the mount, for {@link BundleSigner}; empty without signatures
   */
  public record Needs(ClientFiles client, String attributes) {}

  /**
   * Puts what starts the client into a document: before the end of its {@code head}.
   *
   * @param bundles that the page is going to need
   */
  public static Shell of(String document, Needs needs, List<BundleRef> bundles) {
    String marked = marked(document, needs.attributes());
    int at = head(marked);
    StringBuilder start = new StringBuilder(marked.substring(0, at));
    for (BundleRef bundle : bundles) {
      start.append("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"")
          .append(Htip.BUNDLE_PATH).append(bundle.name()).append(Htip.BUNDLE_SUFFIX)
          .append("\">");
    }
    if (!marked.contains("/_htip/")) {
      start.append(needs.client().element());
    }
    start.append("<noscript><meta http-equiv=\"refresh\" content=\"0;url=");
    return new Shell(
        start.toString(), PARAMETER + "=html\"></noscript>" + marked.substring(at),
        FrameHash.hex(FrameHash.of(document.getBytes(StandardCharsets.UTF_8))));
  }

  /**
   * A name of the document: what stands around the mount is the same for all pages whose shells
   * have one name. Frames do not change it.
   */
  public String look() {
    return look;
  }

  private static String marked(String document, String attributes) {
    if (attributes.isEmpty()) {
      return document;
    }
    int mount = document.indexOf(MOUNT);
    if (mount >= 0) {
      int end = mount + MOUNT.length();
      return document.substring(0, end) + attributes + document.substring(end);
    }
    Matcher body = BODY.matcher(document);
    return body.find()
        ? document.substring(0, body.end()) + " " + MOUNT + attributes
            + document.substring(body.end())
        : document;
  }

  /** Where the head ends; where it has no end of its own, where the body begins. */
  private static int head(String document) {
    String text = document.toLowerCase(Locale.ROOT);
    int end = text.indexOf("</head");
    if (end < 0) {
      Matcher body = BODY.matcher(document);
      end = body.find() ? body.start() : text.length();
    }
    return end;
  }

  /**
   * Its bytes for an address, as it was asked for. The link in it names the query alone, unless the
   * document has a {@code base} of its own, which such links would be of.
   */
  public byte[] bytes(String path, String query) {
    return query.isEmpty() && !based ? plain : written(path, query);
  }

  private byte[] written(String path, String query) {
    StringBuilder link = new StringBuilder();
    if (based) {
      // Two slashes would begin the name of a host.
      append(link, path.startsWith("//") ? "/." + path : path);
    }
    keep(link.append('?'), query);
    return (before + link + after).getBytes(StandardCharsets.UTF_8);
  }

  /** The version of its bytes. */
  public String tag(byte[] bytes) {
    return bytes == plain ? plainTag : FrameHash.etag(FrameHash.of(bytes));
  }

  /** The query but for our parameter, as an attribute holds it, and a mark for one more. */
  private static void keep(StringBuilder text, String query) {
    for (String parameter : query.split("&")) {
      if (parameter.isEmpty() || parameter.equals(PARAMETER)
          || parameter.startsWith(PARAMETER + "=")) {
        continue;
      }
      append(text, parameter);
      text.append("&amp;");
    }
  }

  private static void append(StringBuilder text, String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      switch (c) {
        case '"' -> text.append("%22");
        case '\'' -> text.append("%27");
        case '<' -> text.append("%3C");
        case '>' -> text.append("%3E");
        case '&' -> text.append("&amp;");
        default -> text.append(c);
      }
    }
  }
}
