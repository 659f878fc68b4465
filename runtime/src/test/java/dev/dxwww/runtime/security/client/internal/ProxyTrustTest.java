package dev.dxwww.runtime.security.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.observe.internal.AddressRange;
import dev.dxwww.runtime.security.limit.RateLimitClient;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a request comes from, by the word of proxies: the peer 10.0.0.1 and all of 10.0.0.0/8. */
class ProxyTrustTest {
  private static final List<AddressRange> RANGES =
      List.of(AddressRange.parse("10.0.0.0/8"), AddressRange.parse("fd00::/8"));
  private static final InetAddress PEER = InetAddress.ofLiteral("10.0.0.1");

  private static ProxyTrust trust(String field) {
    return new ProxyTrust(RANGES, field, "X-Forwarded-Proto");
  }

  /** Lines of a field stand between bars. */
  @ParameterizedTest
  @CsvSource(delimiter = '>', value = {
      "198.51.100.7                              > 198.51.100.7",
      "198.51.100.7, 10.0.0.2                    > 198.51.100.7",
      "203.0.113.9, 198.51.100.7, 10.0.0.2       > 198.51.100.7",
      "203.0.113.9, 198.51.100.7                 > 198.51.100.7",
      "203.0.113.9 | 198.51.100.7, 10.0.0.2      > 198.51.100.7",
      "198.51.100.7 | 10.0.0.3 | 10.0.0.2        > 198.51.100.7",
      "10.0.0.3, 10.0.0.2                        > 10.0.0.3",
      "198.51.100.7:4711                         > 198.51.100.7",
      "198.51.100.7:                             > 10.0.0.1",
      "198.51.100.7:123456                       > 10.0.0.1",
      "198.51.100.7:-1                           > 10.0.0.1",
      "2001:db8::7                               > 2001:db8:0:0:0:0:0:7",
      "[2001:db8::7]                             > 2001:db8:0:0:0:0:0:7",
      "[2001:db8::7]:4711                        > 2001:db8:0:0:0:0:0:7",
      "2001:db8::7, fd00::2                      > 2001:db8:0:0:0:0:0:7",
      "::ffff:198.51.100.7                       > 198.51.100.7",
      "198.51.100.7, ::ffff:10.0.0.9             > 198.51.100.7",
      "198.51.100.7, unknown                     > 10.0.0.1",
      "198.51.100.7, unknown, 10.0.0.2           > 10.0.0.2",
      "198.51.100.7, , 10.0.0.2                  > 10.0.0.2",
      "198.51.100.7,                             > 10.0.0.1",
      "198.51.100.256                            > 10.0.0.1",
      "198.51.100                                > 10.0.0.1",
      "3325256711                                > 10.0.0.1",
      "0xc6336407                                > 10.0.0.1",
      "198.51.100.07                             > 10.0.0.1",
      "1.2.3.4.5                                 > 10.0.0.1",
      "fe80::1%eth0                              > 10.0.0.1",
      "[2001:db8::7                              > 10.0.0.1",
      "[2001:db8::7]x                            > 10.0.0.1",
      "[198.51.100.7]                            > 10.0.0.1",
      "::ffff:198.51.100.07                      > 10.0.0.1",
      "localhost                                 > 10.0.0.1",
      "<script                                   > 10.0.0.1",
      "198.51.100.7 10.0.0.2                     > 10.0.0.1"})
  void firstUntrustedFromTheRight_isTheClient(String field, String client) {
    assertThat(client("X-Forwarded-For", field)).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '>', quoteCharacter = '`', value = {
      "for=198.51.100.7                                 > 198.51.100.7",
      "For=198.51.100.7;proto=https;by=10.0.0.1         > 198.51.100.7",
      "proto=https; for=\"198.51.100.7:4711\"           > 198.51.100.7",
      "for=\"[2001:db8::7]:4711\"                       > 2001:db8:0:0:0:0:0:7",
      "for=203.0.113.9, for=198.51.100.7, for=10.0.0.2  > 198.51.100.7",
      "for=198.51.100.7, for=unknown                    > 10.0.0.1",
      "for=198.51.100.7, for=_hidden                    > 10.0.0.1",
      "for=198.51.100.7;for=203.0.113.9                 > 10.0.0.1",
      "for=\"198.51.100.7, for=10.0.0.2\"               > 10.0.0.1",
      "198.51.100.7                                     > 10.0.0.1",
      "proto=https                                      > 10.0.0.1"})
  void forwarded_isReadAsRfc7239HasIt(String field, String client) {
    assertThat(client("Forwarded", field)).isEqualTo(client);
  }

  private static String client(String name, String field) {
    List<String> lines = List.of(field.split("\\s*\\|\\s*"));
    return trust(name).client(PEER, lines).getHostAddress();
  }

  @Test
  @Tag("limit:proxy-hops")
  void after20Proxies_theSearchEnds() {
    String nineteen = "10.0.0.2, ".repeat(19);
    assertThat(client("X-Forwarded-For", "198.51.100.7, " + nineteen.substring(0, 188)))
        .isEqualTo("198.51.100.7");
    assertThat(client("X-Forwarded-For", "198.51.100.7, " + nineteen + "10.0.0.3"))
        .isEqualTo("10.0.0.2");
    assertThat(client("X-Forwarded-For", "198.51.100.7, 10.0.0.3, " + nineteen.substring(0, 188)))
        .isEqualTo("10.0.0.3");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '>', value = {
      "https > true", "HTTPS > true", "http > false", "https, http > false",
      "http, https > true", "https | http > false", "'' > false", "xhttps > false"})
  void lastProxy_saysWhetherItsClientUsedTls(String field, boolean tls) {
    assertThat(trust("").saysTls(List.of(field.split("\\s*\\|\\s*")))).isEqualTo(tls);
    assertThat(trust("").saysTls(List.of())).isFalse();
    assertThat(new ProxyTrust(RANGES, "", "Forwarded").saysTls(List.of("for=a;proto=https")))
        .isTrue();
    assertThat(new ProxyTrust(RANGES, "", "Forwarded").saysTls(List.of("for=a;proto=http")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
      "192.0.2.7, 192.0.2.7, 192.0.2.7, 192.0.2.0/24",
      "::ffff:192.0.2.7, 192.0.2.7, 192.0.2.7, 192.0.2.0/24",
      "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64, 2001:db8:1::/48",
      "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:9, 2001:db8:1:2::/64, 2001:db8:1::/48",
      "::1, 0:0:0:0:0:0:0:1, 0:0:0:0::/64, 0:0:0::/48"})
  void client_isCountedByItsNetwork(String literal, String text, String limited, String network) {
    assertThat(ClientAddress.of(InetAddress.ofLiteral(literal)))
        .isEqualTo(new ClientAddress(text, new RateLimitClient(limited, network)));
  }

  /** Whatever a client writes to the left of what the first proxy adds changes nothing. */
  @Property(tries = 2_000)
  void clientCannotChooseItsAddress(
      @ForAll("garbage") List<String> sent, @ForAll("proxies") List<String> proxies) {
    List<String> elements = new ArrayList<>(sent);
    elements.add("198.51.100.7");
    elements.addAll(proxies);
    assertThat(client("X-Forwarded-For", String.join(", ", elements)))
        .isEqualTo("198.51.100.7");
  }

  /** Nothing but addresses comes out, whatever goes in. */
  @Property(tries = 2_000)
  void anyText_givesAnAddress(@ForAll("garbage") List<String> sent) {
    InetAddress found = trust("X-Forwarded-For").client(PEER, sent);
    assertThat(ClientAddress.of(found).text()).matches("[0-9a-f.:]+");
    InetAddress other = trust("Forwarded").client(PEER, sent);
    assertThat(ClientAddress.of(other).text()).matches("[0-9a-f.:]+");
  }

  @Provide
  Arbitrary<List<String>> garbage() {
    return Arbitraries.oneOf(
            Arbitraries.strings().withChars("0123456789abcdef.:[],\"; =for%").ofMaxLength(30),
            Arbitraries.of("10.0.0.1", "unknown", "127.0.0.1", "for=10.0.0.1", ""))
        .list().ofMaxSize(25);
  }

  @Provide
  Arbitrary<List<String>> proxies() {
    return Arbitraries.of("10.0.0.2", "10.200.3.4", "fd00::2", "[fd00::9]:80", "10.0.0.3:1234")
        .list().ofMaxSize(ProxyTrust.MOST_HOPS - 1);
  }
}
