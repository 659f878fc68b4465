package dev.dxwww.runtime.security.headers;

import dev.dxwww.runtime.http.HeaderField;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields that every response carries, beside the policy on content.
 *
 * @param hsts how long browsers are to come by TLS alone; zero for no such field
 * @param subdomains whether that holds for all names below this one
 * @param others further fields, whatever the connection
 */
public record HeaderSettings(Duration hsts, boolean subdomains, List<HeaderField> others) {
  /** All of a page's parts come from this site; nobody frames it; forms go to this site. */
  public static final String DEFAULT_POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  /** What holds when nothing is configured. */
  public static final HeaderSettings DEFAULT =
      new HeaderSettings(
          Duration.ofDays(365), false,
          fields("strict-origin-when-cross-origin",
              "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
              "same-origin", "same-origin"));

  public HeaderSettings {
    others = List.copyOf(others);
  }

  /** The fields with these values; an empty value leaves its field out. */
  public static List<HeaderField> fields(
      String referrer, String permissions, String opener, String resource) {
    List<HeaderField> fields = new ArrayList<>();
    add(fields, "Referrer-Policy", referrer);
    add(fields, "Permissions-Policy", permissions);
    add(fields, "Cross-Origin-Opener-Policy", opener);
    add(fields, "Cross-Origin-Resource-Policy", resource);
    return fields;
  }

  private static void add(List<HeaderField> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.add(new HeaderField(name, value));
    }
  }

  /** The value of {@code Strict-Transport-Security}. */
  public String hstsText() {
    return "max-age=" + hsts.toSeconds() + (subdomains ? "; includeSubDomains" : "");
  }
}
