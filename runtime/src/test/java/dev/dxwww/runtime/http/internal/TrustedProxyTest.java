package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.observe.internal.AddressRange;
import dev.dxwww.runtime.security.client.internal.ProxyTrust;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What a handler and the access log see of a client behind a proxy. */
class TrustedProxyTest {
  private static final ProxyTrust BELIEVED = trust("127.0.0.0/8");

  private static ProxyTrust trust(String range) {
    return new ProxyTrust(
        List.of(AddressRange.parse(range)), "X-Forwarded-For", "X-Forwarded-Proto");
  }

  private static TestServer server(ProxyTrust trust) {
    return TestServer.of(
        s -> s.protection(Protection.DEFAULT.proxies(trust)),
        new Routes().open(Route.get("/who", "t.who"), x -> x.send(
            x.request().clientAddress() + " " + x.request().remoteAddress() + " "
                + x.request().secure(), Encoder.TEXT)));
  }

  @Test
  void trustedProxy_isBelieved() throws Exception {
    try (TestServer server = server(BELIEVED); LogLines lines = new LogLines(AccessLog.LOGGER)) {
      assertThat(server.raw("GET /who HTTP/1.1\nX-Forwarded-For: 203.0.113.9, 198.51.100.7"
          + "\nX-Forwarded-Proto: https\nX-Request-Id: proxied").body())
          .isEqualTo("198.51.100.7 127.0.0.1 true");
      lines.awaitLineWith("proxied");
      assertThat(lines.endingWith("proxied")).singleElement().asString()
          .contains(" 198.51.100.7 ");
      assertThat(server.raw("GET /who HTTP/1.1").body()).isEqualTo("127.0.0.1 127.0.0.1 false");
    }
  }

  @Test
  void others_areNot() throws Exception {
    for (ProxyTrust trust : List.of(ProxyTrust.NONE, trust("192.0.2.0/24"))) {
      try (TestServer server = server(trust)) {
        assertThat(server.raw("GET /who HTTP/1.1\nX-Forwarded-For: 198.51.100.7"
            + "\nX-Forwarded-Proto: https").body()).isEqualTo("127.0.0.1 127.0.0.1 false");
      }
    }
  }

  @Test
  void oneField_isBelievedAndNoOther() throws Exception {
    try (TestServer server = server(BELIEVED)) {
      assertThat(server.raw("GET /who HTTP/1.1\nForwarded: for=198.51.100.7;proto=https"
          + "\nX-Real-IP: 198.51.100.7").body()).isEqualTo("127.0.0.1 127.0.0.1 false");
    }
  }
}
