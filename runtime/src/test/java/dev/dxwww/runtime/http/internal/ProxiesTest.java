package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dxwww.runtime.http.internal.RawRequests.Raw;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Proxies of other makers send requests of many clients over one connection: where they and this
 * server read a request differently, one client's bytes become a request of another's.
 */
@Timeout(300)
class ProxiesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void noRequest_isSeenThatTheProxyDidNotSend(ReverseProxy.Kind kind) throws Exception {
    assumeTrue(kind.installed().isPresent(), kind + " is not installed");
    AtomicInteger served = new AtomicInteger();
    try (TestServer server =
            TestServer.of(s -> s.accessLog(false), RawRequestsTest.routes(served));
        ReverseProxy proxy = ReverseProxy.start(kind, folder, server.port())) {
      int number = 0;
      for (Raw raw : RawRequests.all()) {
        number++;
        String answers = answers(proxy, raw);
        assertThat(sentinel(proxy, number)).as(raw.name()).isEqualTo("sentinel " + number);
        // In these it stands in a body; in others the proxy may rightly send it on itself.
        if (raw.staysOpen()) {
          assertThat(answers).as(raw.name()).doesNotContain("smuggled");
        }
      }
      awaitServed(proxy, served, number);
      assertThat(served.get()).as("requests that reached a handler").isGreaterThan(70);
      assertThat(proxy.served() - number).isEqualTo(served.get());
    }
  }

  /** Lines of the log come when an exchange is over, which may be after its response. */
  private static void awaitServed(ReverseProxy proxy, AtomicInteger served, int sentinels)
      throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (proxy.served() - sentinels != served.get() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }

  /**
   * What comes for it. The client ends only what it sends: were it gone, the proxy would not always
   * tell what became of a request.
   */
  private static String answers(ReverseProxy proxy, Raw raw) throws IOException {
    try (RawConnection client = new RawConnection(proxy.port())) {
      client.bytes(raw.bytes());
      if (raw.served() > 0) {
        // Of a handler that may answer before all of a body has come.
        client.awaitMore(5_000);
      }
      String answers = client.untilQuiet();
      client.endOutput();
      client.drain();
      return answers;
    } catch (SocketException e) {
      // It had read enough.
      return "";
    }
  }

  /** The answer that another client gets, over the connection that the proxy has kept. */
  private static String sentinel(ReverseProxy proxy, int number) throws IOException {
    try (RawConnection client = new RawConnection(proxy.port())) {
      return client.send("GET /sentinel?n=" + number + " HTTP/1.1").read().body();
    }
  }
}
