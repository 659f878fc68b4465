package dev.dxwww.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record whose components are configuration keys below a prefix: component {@code accessTtl} of
 * {@code @ConfigProperties("dx.auth")} is {@code dx.auth.access-ttl} and the environment variable
 * {@code DX_AUTH_ACCESS_TTL}.
 *
 * <p>It is injected where asked for. A key without {@link dev.dxwww.convert.DefaultValue}, {@code
 * Optional} or {@code @Nullable} is required; everything missing, malformed or unknown is
 * reported together and stops the start (code 5001). The text of the record's {@code @param} tags
 * describes the keys in {@code META-INF/dxwww/config.json}.
 *
 * {@snippet lang=java :
 * @ConfigProperties("shop.mail")
 * record MailConfig(String host, @DefaultValue("PT10S") Duration timeout) {}
 *
 * @Component
 * final class Mailer {
 *   private final MailConfig config;
 *
 *   Mailer(MailConfig config) {
 *     this.config = config;
 *   }
 *
 *   String server() {
 *     return config.host();
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ConfigProperties {
  /** Prefix of the keys: words in lower case, joined by dots. */
  String value();
}
