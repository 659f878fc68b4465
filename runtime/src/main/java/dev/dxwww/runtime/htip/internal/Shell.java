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
  private static final String MOUNT = "data-htip";

  private final String before;
  private final String after;
  private final byte[] plain;
  private final String plainTag;
  private final String look;

  private Shell(String before, String after, String look) {
    this.before = before;
    this.after = after;
    this.look = look;
    this.plain = bytes("");
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
    start.append("<noscript><meta http-equiv=\"refresh\" content=\"0;url=?");
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

  /** Its bytes for a query, as it was sent. */
  public byte[] bytes(String query) {
    return (before + kept(query) + after).getBytes(StandardCharsets.UTF_8);
  }

  /** Its bytes where there is no query. */
  public byte[] bytes() {
    return plain;
  }

  /** The version of {@link #bytes()}. */
  public String tag() {
    return plainTag;
  }

  /** The query but for our parameter, as an attribute holds it, and a mark for one more. */
  private static String kept(String query) {
    StringBuilder text = new StringBuilder();
    for (String parameter : query.split("&")) {
      if (parameter.isEmpty() || parameter.equals(PARAMETER)
          || parameter.startsWith(PARAMETER + "=")) {
        continue;
      }
      for (int i = 0; i < parameter.length(); i++) {
        append(text, parameter.charAt(i));
      }
      text.append("&amp;");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, char c) {
    switch (c) {
      case '"' -> text.append("%22");
      case '\'' -> text.append("%27");
      case '<' -> text.append("%3C");
      case '>' -> text.append("%3E");
      default -> text.append(c);
    }
  }
}
