package dev.dxwww.examples.it.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.dxwww.examples.it.ItApp;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.DxTest;
import dev.dxwww.test.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Results that are sent element by element, over HTTP. */
@DxTest(app = ItApp.class, config = {"dx.stream.heartbeat=100ms", "dx.stream.max-open=50"})
@Timeout(60)
final class StreamsTest {
  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void elements_areAJsonArray_orLinesForThoseWhoAsk(TestClient client) {
    client.get("/books?count=2").send()
        .expectStatus(200).expectContentType("application/json")
        .expectText("[{\"number\":1,\"title\":\"Book 1\"},{\"number\":2,\"title\":\"Book 2\"}]");
    String lines = client.get("/books?count=2").accept("application/x-ndjson").send()
        .expectStatus(200).expectContentType("application/x-ndjson").text();
    assertThat(lines)
        .isEqualTo("{\"number\":1,\"title\":\"Book 1\"}\n{\"number\":2,\"title\":\"Book 2\"}\n");
    assertThat(client.get("/books?count=0").send().text()).isEqualTo("[]");
  }

  @Test
  void response_hasFieldsOfItsOwn(TestClient client) {
    client.get("/books/export?count=1").send()
        .expectHeader("Content-Disposition", "attachment; filename=\"books.ndjson\"")
        .expectContentType("application/x-ndjson");
    client.get("/books/export?count=1").accept("application/json").send().expectStatus(406);
  }

  @Test
  void stream_isClosedWhateverHappens(TestClient client, RunningApp app) throws IOException {
    Library library = app.get(Library.class);
    // An answer is on its way before its stream is closed: also those of other tests.
    await(() -> library.open() == 0);
    int before = library.closed();

    client.get("/books?count=10").send().expectStatus(200);
    client.request("HEAD", "/books?count=1000000000").send().expectStatus(200);
    assertThatThrownBy(() -> client.get("/books/broken?count=5000").send())
        .isInstanceOf(RuntimeException.class);
    await(() -> library.closed() == before + 3);
    try (Socket socket = new Socket("127.0.0.1", app.port())) {
      ask(socket, "/books?count=1000000000");
      socket.getInputStream().readNBytes(10_000);
    }
    await(() -> library.closed() == before + 4);
  }

  private static void ask(Socket socket, String path) throws IOException {
    socket.setSoTimeout(10_000);
    socket.getOutputStream().write(
        ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void failureInMidStream_cutsTheConnection(RunningApp app) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", app.port())) {
      ask(socket, "/books/broken?count=5000");
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(all).contains("\"number\":4000").doesNotEndWith("0\r\n\r\n");
    }
  }

  private static String until(InputStream in, String end) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf(end) < 0) {
      int b = in.read();
      assertThat(b).as("after: %s", text).isNotNegative();
      text.append((char) b);
    }
    return text.toString();
  }

  @Test
  void events_arriveAsTheyHappen_andEndWithTheClient(RunningApp app) throws IOException {
    Library library = app.get(Library.class);
    await(() -> library.following() == 0);
    try (Socket socket = new Socket("127.0.0.1", app.port())) {
      ask(socket, "/books/arrivals");
      await(() -> library.following() == 1);

      library.arrivals().add(new Book(7, "New"));

      assertThat(until(socket.getInputStream(), "New\"}\n\n"))
          .contains("id: 7\ndata: {\"number\":7,\"title\":\"New\"}\n\n");
    }
    await(() -> library.following() == 0);
  }
}
