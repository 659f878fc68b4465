package dev.dxwww.examples.it.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM: what is being served is served to its end, and nothing begins any more. */
@Timeout(120)
final class SigtermTest {
  @TempDir private Path directory;

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Process start(int port) throws IOException {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx128m", "-cp", System.getProperty("java.class.path"),
        StartedProcess.class.getName(),
        "--dx.profile=test", "--dx.server.host=127.0.0.1", "--dx.server.port=" + port,
        // A connection that says nothing is to be there until the end, however slow it all is.
        "--dx.server.connections.head-timeout=60s",
        "--dx.upload.directory=" + directory.resolve("uploads"))
        .redirectErrorStream(true)
        .start();
  }

  private static Socket connect(Process process, int port) throws IOException {
    while (true) {
      try {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(60_000);
        return socket;
      } catch (IOException e) {
        assertThat(process.isAlive()).isTrue();
        LockSupport.parkNanos(5_000_000);
      }
    }
  }

  private static String answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void requestThatIsBeingServed_isAnswered_andTheProcessEnds() throws Exception {
    int port = freePort();
    Process process = start(port);
    try (Socket idle = connect(process, port); Socket busy = connect(process, port);
        BufferedReader log = new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = busy.getOutputStream();
      String head = "PUT /files/raw HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
          + "Content-Length: 2\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      // The handler is about to wait for the body.
      assertThat(busy.getInputStream().readNBytes(12))
          .asString(StandardCharsets.US_ASCII).isEqualTo("HTTP/1.1 100");

      process.toHandle().destroy();
      // The idle one is ended at once: so the stop has begun.
      assertThat(idle.getInputStream().read()).isEqualTo(-1);
      out.write("hi".getBytes(StandardCharsets.US_ASCII));

      assertThat(answer(busy))
          .contains("HTTP/1.1 200")
          .containsIgnoringCase("Connection: close")
          .contains("\r\n\r\n2 ");
      assertThat(log.lines().toList()).isNotEmpty();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as("128 and the signal").isEqualTo(143);
    } finally {
      process.destroyForcibly();
    }
  }
}
