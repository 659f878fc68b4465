package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

import dev.dxwww.runtime.error.DxException;

import org.junit.jupiter.api.Test;

/** What is said when the server cannot listen. */
final class ListeningTest {
  private static DxException refused(String host, int port) {
    HttpRoutes none =
        new HttpRoutes(new TemplateRouter(List.of()), List.of(), List.of(), List.of());
    DxException failure =
        catchThrowableOfType(
            DxException.class,
            () -> HttpServer.start(HttpSettings.on(host, port), TestServer.parts(), none));
    assertThat(failure.code().number()).isEqualTo(5001);
    return failure;
  }

  @Test
  void takenPort_isToldInWordsNotByAStack() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      DxException failure = refused("127.0.0.1", other.getLocalPort());
      assertThat(failure)
          .hasMessageStartingWith("Cannot listen on 127.0.0.1:" + other.getLocalPort() + ": ")
          .hasNoCause();
      assertThat(failure.suggestion())
          .hasValueSatisfying(advice -> assertThat(advice).contains("DX_SERVER_PORT=8081"));
    }
  }

  @Test
  void hostThatNobodyKnows_isToldByItsName() {
    DxException failure = refused("no-such-host.invalid", 0);
    assertThat(failure)
        .hasMessage("Cannot listen on no-such-host.invalid: no address is known for this name.")
        .hasNoCause();
    assertThat(failure.suggestion())
        .hasValueSatisfying(advice -> assertThat(advice).contains("dx.server.host"));
  }
}
