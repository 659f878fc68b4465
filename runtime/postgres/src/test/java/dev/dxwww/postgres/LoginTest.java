package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/** Servers that are not the one looked for. */
class LoginTest {

  @Test
  void nobodyAtThePort_isAStranger() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(Login.attempt(endpoint(port))).isEqualTo(Login.Outcome.STRANGER);
  }

  @Test
  void serverThatLetsAnybodyIn_isAStranger() throws Exception {
    assertThat(against(message('R', 0, 0, 0, 0))).isEqualTo(Login.Outcome.STRANGER);
  }

  @Test
  void serverThatWantsThePasswordInPlain_isAStranger() throws Exception {
    assertThat(against(message('R', 0, 0, 0, 3))).isEqualTo(Login.Outcome.STRANGER);
  }

  @Test
  void otherProtocol_isAStranger() throws Exception {
    assertThat(against("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Login.Outcome.STRANGER);
    assertThat(against(new byte[0])).isEqualTo(Login.Outcome.STRANGER);
    assertThat(against(new byte[] {'E', 0, 0, 0, 4})).isEqualTo(Login.Outcome.STRANGER);
  }

  @Test
  void sqlState_tellsWhy() throws Exception {
    assertThat(against(error("57P03"))).isEqualTo(Login.Outcome.NOT_YET);
    assertThat(against(error("28P01"))).isEqualTo(Login.Outcome.REFUSED);
    assertThat(against(error("53300"))).isEqualTo(Login.Outcome.ACCEPTED);
  }

  /** As on a machine that stands still: whoever was let in before is not refused for it. */
  @Test
  void silentServer_isAskedAgain() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Login.attempt(endpoint(silent.getLocalPort())))
          .isEqualTo(Login.Outcome.NOT_YET);
    }
  }

  private static Login.Outcome against(byte[] answer) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread thread = Thread.ofVirtual().start(() -> {
        try (Socket socket = server.accept()) {
          int length = socket.getInputStream().readNBytes(4)[3];
          socket.getInputStream().readNBytes(length - 4);
          socket.getOutputStream().write(answer);
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      });
      Login.Outcome outcome = Login.attempt(endpoint(server.getLocalPort()));
      thread.join();
      return outcome;
    }
  }

  private static byte[] error(String sqlState) throws IOException {
    byte[] fields = ("SFATAL\0C" + sqlState + "\0Mno\0\0").getBytes(StandardCharsets.UTF_8);
    int[] body = new int[fields.length];
    for (int i = 0; i < body.length; i++) {
      body[i] = fields[i];
    }
    return message('E', body);
  }

  private static byte[] message(char type, int... body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(type);
    out.writeInt(body.length + 4);
    for (int b : body) {
      out.writeByte(b);
    }
    return bytes.toByteArray();
  }

  private static Endpoint endpoint(int port) {
    return new Endpoint("127.0.0.1", port, "app", "app", "secret");
  }
}
