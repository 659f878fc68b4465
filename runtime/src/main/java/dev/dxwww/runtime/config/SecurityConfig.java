package dev.dxwww.runtime.config;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import dev.dxwww.runtime.security.headers.ContentSecurityPolicy;
import dev.dxwww.runtime.security.headers.HeaderSettings;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What browsers are told on every response. X-Content-Type-Options: nosniff, X-Frame-Options: DENY
 * and X-XSS-Protection: 0 are not to be configured; a response may set each of the fields itself.
 *
 * @param csp Directives in place of those of dx.http.content-security-policy, by name: img-src set
 *     to 'self' data:, or - for none of that name. In dev connect-src also allows ws:.
 * @param hsts How long browsers are to come by TLS alone, 0s to 730d; told only where the request
 *     came by TLS, and never where it is 0s.
 * @param hstsSubdomains Whether that holds for all names below this one.
 * @param referrerPolicy What other sites learn of where people come from; - for no such field.
 * @param permissionsPolicy What pages may ask of the device; - for no such field.
 * @param openerPolicy Whether pages of other sites keep a hold on windows; - for no such field.
 * @param resourcePolicy Which sites may embed what is served here; - for no such field.
 */
@ConfigProperties("dx.security.headers")
public record SecurityConfig(
    Map<String, String> csp,
    @DefaultValue("365d") Duration hsts,
    @DefaultValue("false") boolean hstsSubdomains,
    @DefaultValue("strict-origin-when-cross-origin") String referrerPolicy,
    @DefaultValue("camera=(), geolocation=(), microphone=(), payment=(), usb=()")
        String permissionsPolicy,
    @DefaultValue("same-origin") String openerPolicy,
    @DefaultValue("same-origin") String resourcePolicy) {
  private static final String NONE = "-";

  public SecurityConfig {
    csp = Map.copyOf(csp);
    Bounds.between("hsts", hsts, Duration.ZERO, Duration.ofDays(730));
    changed(ContentSecurityPolicy.DEFAULT, csp);
    HeaderSettings.fields(
        value(referrerPolicy), value(permissionsPolicy), value(openerPolicy),
        value(resourcePolicy));
  }

  private static String value(String text) {
    return text.equals(NONE) ? "" : text;
  }

  private static ContentSecurityPolicy changed(
      ContentSecurityPolicy policy, Map<String, String> directives) {
    ContentSecurityPolicy result = policy;
    for (Map.Entry<String, String> directive : new TreeMap<>(directives).entrySet()) {
      result = directive.getValue().equals(NONE)
          ? result.without(directive.getKey())
          : result.with(directive.getKey(), directive.getValue());
    }
    return result;
  }

  /**
   * The policy on content.
   *
   * @param base what these directives change
   * @param development whether pages may be loaded anew by a socket
   */
  public String policy(String base, boolean development) {
    ContentSecurityPolicy said = ContentSecurityPolicy.parse(base);
    if (said.isEmpty() && csp.isEmpty()) {
      return "";
    }
    ContentSecurityPolicy relaxed = development ? said.adding("connect-src", "ws:") : said;
    return changed(relaxed, csp).text();
  }

  /** As the server takes it. */
  public HeaderSettings settings() {
    return new HeaderSettings(
        hsts,
        hstsSubdomains,
        HeaderSettings.fields(
            value(referrerPolicy), value(permissionsPolicy), value(openerPolicy),
            value(resourcePolicy)));
  }
}
