package dev.dxwww.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What test clients keep for a training run. */
@Isolated("sets a system property")
final class RecordedRequestTest {
  @TempDir private Path directory;

  @AfterEach
  void forget() {
    System.clearProperty(RecordedRequest.PROPERTY);
  }

  @Test
  void requests_areReadAsTheyWereSent_inTheirOrder() throws Exception {
    Path file = directory.resolve("new/training.http");
    System.setProperty(RecordedRequest.PROPERTY, file.toString());
    byte[] body = "{\"a\":\"\r\n\r\nGET / HTTP/1.1\r\n\"}".getBytes(StandardCharsets.UTF_8);
    RecordedRequest.keep("POST", "/a?b=c", List.of("Content-Type: application/json"), body);
    RecordedRequest.keep("GET", "/ä", List.of(), new byte[0]);

    List<RecordedRequest> requests = RecordedRequest.in(file);

    assertThat(requests).hasSize(2);
    assertThat(requests.getFirst().head().getFirst()).isEqualTo("POST /a?b=c HTTP/1.1");
    assertThat(requests.getFirst().body()).isEqualTo(body);
    assertThat(requests.getLast().head())
        .containsExactly("GET /ä HTTP/1.1", "Content-Length: 0");
  }

  @Test
  void keptRequest_isSentWithTheAddressOfItsServer() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new RecordedRequest(List.of("GET / HTTP/1.1", "Content-Length: 0"), new byte[0])
        .send(out, "127.0.0.1:80");

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\nContent-Length: 0\r\nConnection: close"
                + "\r\n\r\n");
  }

  @Test
  void withoutTheProperty_nothingIsKept() throws Exception {
    RecordedRequest.keep("GET", "/", List.of(), new byte[0]);

    assertThat(directory).isEmptyDirectory();
  }
}
