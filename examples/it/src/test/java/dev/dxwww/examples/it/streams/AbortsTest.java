package dev.dxwww.examples.it.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.dxwww.examples.it.ItApp;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that leave in the middle cost nothing that stays. */
@Timeout(120)
final class AbortsTest {
  private static final int ROUNDS = 300;
  private static final int UPLOADS = 10_000;

  @TempDir private Path directory;

  private static long descriptors() {
    return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
        .getOpenFileDescriptorCount();
  }

  /** Virtual threads that carry frames of the server: of requests, writers, acceptors. */
  private long threads(String name) {
    try {
      Path dump = directory.resolve(name);
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
      try (Stream<String> lines = Files.lines(dump)) {
        return lines.filter(line -> line.contains(" virtual")).count();
      } finally {
        Files.delete(dump);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void abort(RunningApp app, String request, int answer) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", app.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      socket.getInputStream().readNBytes(answer);
      // Unread bytes make the close a reset.
      socket.setSoLinger(true, 0);
    }
  }

  private void abortAll(RunningApp app) throws IOException {
    Form form = new Form().file("file", "a", new byte[200_000]);
    String part = new String(form.bytes(), 0, 150_000, StandardCharsets.ISO_8859_1);
    abort(app, Form.head("/files/broken", 200_400) + part, 0);
    abort(app, "PUT /files/raw HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\nx", 0);
    abort(app, "PUT /files/raw HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nx",
        0);
    abort(app, "GET /books?count=100000000 HTTP/1.1\r\nHost: a\r\n\r\n", 5_000);
    abort(app, "GET /books/arrivals HTTP/1.1\r\nHost: a\r\n\r\n", 100);
  }

  @Test
  @Timeout(300)
  void tenThousandAbortedUploads_leaveNoDescriptorsThreadsAndFiles() throws IOException {
    String head = Form.head("/files/broken", 100_000);
    String part = new String(
        new Form().file("file", "a", new byte[2_000]).bytes(), 0, 1_500,
        StandardCharsets.ISO_8859_1);
    try (RunningApp app =
        TestApps.of(ItApp.class)
            .config("dx.upload.directory", directory.resolve("uploads").toString())
            .config("dx.upload.memory", "0B")
            .config("dx.http.access-log", "false")
            .start()) {
      abortUploads(app, head, part, 500);
      StreamsTest.await(() -> uploads().size() == 1);
      long descriptorsBefore = descriptors();
      long threadsBefore = threads("before");

      abortUploads(app, head, part, UPLOADS);

      StreamsTest.await(() -> descriptors() <= descriptorsBefore + 5);
      StreamsTest.await(() -> threads("after") <= threadsBefore + 5);
      StreamsTest.await(() -> uploads().size() == 1);
    }
  }

  /** In turn: cut off in the head, in a file by a reset and by an end, and in a chunk. */
  private static void abortUploads(RunningApp app, String head, String part, int count)
      throws IOException {
    for (int i = 0; i < count; i += 4) {
      abort(app, head.substring(0, head.length() - 2), 0);
      abort(app, head + part, 0);
      end(app, head + part);
      abort(app, "PUT /files/raw HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nx",
          0);
    }
  }

  /** Sends no more, but leaves the connection open until the server closes it. */
  private static void end(RunningApp app, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", app.port())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (SocketException e) {
      assertThat(e).as("another way to close it").hasMessageContaining("reset");
    }
  }

  @Test
  void aborts_leaveNoDescriptorsThreadsAndFiles() throws IOException {
    try (RunningApp app =
        TestApps.of(ItApp.class)
            .config("dx.upload.directory", directory.resolve("uploads").toString())
            .config("dx.stream.heartbeat", "50ms")
            .config("dx.http.access-log", "false")
            .start()) {
      Library library = app.get(Library.class);
      for (int i = 0; i < 20; i++) {
        abortAll(app);
      }
      StreamsTest.await(() -> library.following() == 0 && library.closed() == 20);
      long descriptorsBefore = descriptors();
      long threadsBefore = threads("before");

      for (int i = 0; i < ROUNDS; i++) {
        abortAll(app);
      }

      StreamsTest.await(() -> library.following() == 0 && library.closed() == 20 + ROUNDS);
      StreamsTest.await(() -> descriptors() <= descriptorsBefore + 5);
      StreamsTest.await(() -> threads("after") <= threadsBefore + 5);
      StreamsTest.await(() -> uploads().size() == 1);
      assertThat(uploads()).singleElement().asString().endsWith(".lock");
    }
  }

  private List<String> uploads() {
    try (Stream<Path> all = Files.list(directory.resolve("uploads"))) {
      List<String> names = new ArrayList<>();
      for (Path path : all.toList()) {
        if (Files.isDirectory(path)) {
          try (Stream<Path> files = Files.list(path)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
          }
        } else {
          names.add(path.getFileName().toString());
        }
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
