package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.internal.RawRequests.Raw;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that parsers read differently: how many of them there are, nobody can doubt here. */
@Timeout(120)
class RawRequestsTest {
  private static final AtomicInteger SERVED = new AtomicInteger();
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.of(routes(SERVED));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** The routes that the requests name; each request that reaches a handler is counted. */
  static Routes routes(AtomicInteger served) {
    return new Routes()
        .open(Route.get("/a", "t.a"), x -> {
          served.incrementAndGet();
          x.send("a", Encoder.TEXT);
        })
        .open(Route.get("/smuggled", "t.smuggled"), x -> {
          served.incrementAndGet();
          x.send("smuggled", Encoder.TEXT);
        })
        .open(Route.get("/sentinel", "t.sentinel"), x -> x.send(
            "sentinel " + x.request().query("n").orElse(""), Encoder.TEXT))
        .open(Route.post("/ignore", "t.ignore"), x -> {
          served.incrementAndGet();
          x.send("ignored", Encoder.TEXT);
        })
        .open(Route.post("/read", "t.read"), x -> {
          byte[] body = x.body(Decoder.BYTES);
          if (body != null) {
            served.incrementAndGet();
            x.send(body.length + " bytes", Encoder.TEXT);
          }
        });
  }

  static List<Raw> requests() throws IOException {
    return RawRequests.all();
  }

  @Test
  void thereAreMany_eachWithAnotherName() throws IOException {
    assertThat(requests()).hasSizeGreaterThan(200).extracting(Raw::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requests_areReadAsTheyShouldBe(Raw raw) throws Exception {
    SERVED.set(0);
    try (RawConnection connection = server.connect()) {
      connection.bytes(raw.bytes());
      if (raw.staysOpen()) {
        connection.bytes("GET /sentinel?n=1 HTTP/1.1\r\nHost: a\r\n\r\n");
      }
      List<RawResponse> responses = responses(connection, raw);

      List<Integer> expected = new ArrayList<>(raw.statuses());
      if (raw.staysOpen()) {
        assertThat(responses.getLast().body()).isEqualTo("sentinel 1");
        expected.add(200);
      } else {
        assertThat(responses.getLast().field("Connection")).isEqualTo("close");
      }
      assertThat(responses).extracting(RawResponse::status).isEqualTo(expected);
      assertThat(SERVED.get()).isEqualTo(raw.served());
      assertThat(responses).noneMatch(response -> response.body().equals("smuggled"));
      assertThat(responses)
          .filteredOn(response -> response.status() != 100)
          .allMatch(response -> !response.field("X-Request-Id").isEmpty());
    }
  }

  /** All up to the sentinel, or up to the end of the connection. */
  private static List<RawResponse> responses(RawConnection connection, Raw raw)
      throws IOException {
    List<RawResponse> responses = new ArrayList<>();
    boolean head = raw.bytes().startsWith("HEAD ");
    while (true) {
      try {
        RawResponse response = head ? connection.readHead() : connection.read();
        head = false;
        responses.add(response);
        if (response.body().startsWith("sentinel")) {
          return responses;
        }
        if (response.field("Connection").equals("close")) {
          // What follows all the same is read, without the second that a silent client is given.
          connection.endOutput();
        }
      } catch (EOFException | SocketException e) {
        return responses;
      }
    }
  }
}
