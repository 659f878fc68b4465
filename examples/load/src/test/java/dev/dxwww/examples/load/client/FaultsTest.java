package dev.dxwww.examples.load.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server may do wrong is seen. */
@Timeout(60)
final class FaultsTest {
  private static final Pattern ID = Pattern.compile("X-Request-Id: (\\S+)");
  private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

  /** Answers one request; {@code ID} stands for its id, {@code |} for CRLF. */
  private static void serve(ServerSocket server, String answer) {
    try (Socket socket = server.accept()) {
      String text = answer.replace("ID", id(socket)).replace("|", "\r\n");
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    int ended = 0;
    while (ended < HEAD_END.length) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.append((char) next);
      ended = next == HEAD_END[ended] ? ended + 1 : 0;
    }
    Matcher matcher = ID.matcher(head);
    return matcher.find() ? matcher.group(1) : "";
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      HTTP/1.1 200 OK|X-Request-Id: ID|Content-Length: 12||Hello, ID!; none
      HTTP/1.1 200 OK|X-Request-Id: other|Content-Length: 12||Hello, ID!; request of the response
      HTTP/1.1 200 OK|Content-Length: 12||Hello, ID!; without x-request-id
      HTTP/1.1 200 OK|X-Request-Id: ID|Content-Length: 12||Hello, c9-9!; text is
      HTTP/1.1 200 OK|X-Request-Id: ID|Content-Length: 13||Hello, ID!; closed the connection
      HTTP/1.1 200 OK|X-Request-Id: ID|Content-Length: 11||Hello, ID!; text is
      HTTP/1.1 200 OK|X-Request-Id: ID|Content-Length: 12||Hello, ID!HTTP; belong to no response
      HTTP/1.1 200 OK|X-Request-Id: ID||Hello, ID!; without content-length
      HTTP/1.1 503 Busy|X-Request-Id: ID|Content-Length: 4||Busy; status 503, not 200: Busy
      HTTP/1.1 200 OK|X-Request-Id: ID|Connection: close|Content-Length: 12||Hello, ID!; ends the
      HTTP/1.1 200 OK|X-Request-Id: ID|Transfer-Encoding: chunked||3|Hello|0||; longer than it says
      HTTP/1.1 200 OK|X-Request-Id: ID|Transfer-Encoding: chunked||6|Hello,|; closed the connection
      nonsense|; no status line
      HTTP/1.1 200 OK|nonsense||; no header field
      """)
  void wrongResponse_isCountedAsAnError(String answer, String complaint) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serve(server, answer));
      Tally tally = new Tally();
      Plan plan = new Plan(
          server.getLocalPort(), 1, 1e9, Duration.ofSeconds(1), Duration.ofMillis(1));
      Visitor visitor = new Visitor(0, plan, tally, System.nanoTime(), new CountDownLatch(1));
      visitor.visit(Kind.PLAIN, System.nanoTime());
      visitor.leave();
      if (complaint.equals("none")) {
        assertThat(tally.samples()).isEmpty();
        assertThat(tally.count(Kind.PLAIN)).isOne();
      } else {
        assertThat(tally.failures(Kind.PLAIN)).isOne();
        assertThat(tally.samples()).singleElement().asString().contains(complaint);
      }
    }
  }
}
