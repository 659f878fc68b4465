package dev.dxwww.postgres;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Logs in as PostgreSQL's clients do (protocol 3.0, SCRAM-SHA-256), to prove that the server at a
 * port is the one that knows the password, and that the password is right.
 */
final class Login {
  /** What came of it. */
  enum Outcome {
    /** Both sides know the password. */
    ACCEPTED,
    /** The server knows another password, or not the user. */
    REFUSED,
    /** It starts or stops, or says nothing for 5 s, as on a machine that stands still. */
    NOT_YET,
    /** Nobody answers, or somebody who is not the server looked for. */
    STRANGER
  }

  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int PROTOCOL = 3 << 16;
  private static final int LONGEST_MESSAGE = 1 << 16;
  private static final int OK = 0;
  private static final int SASL = 10;
  private static final int CONTINUE = 11;
  private static final int FINAL = 12;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final Scram scram;

  private Login(Socket socket, Endpoint endpoint) throws IOException {
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    this.scram = new Scram(endpoint.user(), endpoint.password());
  }

  static Outcome attempt(Endpoint endpoint) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      // A message is one write: else each waits 40 ms for the other side to confirm the one before.
      socket.setTcpNoDelay(true);
      return new Login(socket, endpoint).run(endpoint);
    } catch (SocketTimeoutException e) {
      return Outcome.NOT_YET;
    } catch (IOException | GeneralSecurityException e) {
      return Outcome.STRANGER;
    }
  }

  private Outcome run(Endpoint endpoint) throws IOException, GeneralSecurityException {
    ByteArrayOutputStream startup = new ByteArrayOutputStream();
    DataOutputStream text = new DataOutputStream(startup);
    text.writeInt(PROTOCOL);
    for (String word : new String[] {"user", endpoint.user(), "database", endpoint.database()}) {
      text.write(word.getBytes(StandardCharsets.UTF_8));
      text.writeByte(0);
    }
    text.writeByte(0);
    out.writeInt(startup.size() + Integer.BYTES);
    startup.writeTo(out);
    out.flush();
    while (true) {
      byte type = in.readByte();
      int length = in.readInt() - Integer.BYTES;
      if (length < 0 || length > LONGEST_MESSAGE) {
        return Outcome.STRANGER;
      }
      byte[] body = in.readNBytes(length);
      switch (type) {
        case 'R' -> {
          if (authenticate(body)) {
            send('X', new byte[0]);
            return Outcome.ACCEPTED;
          }
        }
        case 'E' -> {
          return refusal(new String(body, StandardCharsets.UTF_8));
        }
        default -> {
          // A notice, or the negotiation of a version.
        }
      }
    }
  }

  /** Whether the server let us in, having proved itself before. */
  private boolean authenticate(byte[] body) throws IOException, GeneralSecurityException {
    DataInputStream message = new DataInputStream(new ByteArrayInputStream(body));
    int kind = message.readInt();
    String text = new String(message.readAllBytes(), StandardCharsets.UTF_8);
    switch (kind) {
      case SASL -> {
        byte[] first = scram.first().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes("SCRAM-SHA-256\0".getBytes(StandardCharsets.US_ASCII));
        new DataOutputStream(answer).writeInt(first.length);
        answer.writeBytes(first);
        send('p', answer.toByteArray());
      }
      case CONTINUE -> send('p', scram.answer(text).getBytes(StandardCharsets.UTF_8));
      case FINAL -> scram.check(text);
      case OK -> {
        if (!scram.isProven()) {
          throw new IOException("a server that asks for no password");
        }
        return true;
      }
      default -> throw new IOException("another way to log in: " + kind);
    }
    return false;
  }

  private void send(char type, byte[] body) throws IOException {
    out.writeByte(type);
    out.writeInt(body.length + Integer.BYTES);
    out.write(body);
    out.flush();
  }

  private static Outcome refusal(String fields) {
    for (String field : fields.split("\0")) {
      if (field.startsWith("C")) {
        return switch (field.substring(1)) {
          case "57P03" -> Outcome.NOT_YET;
          // 53300: no connection is free; said before it is asked for the password.
          case "53300" -> Outcome.ACCEPTED;
          default -> Outcome.REFUSED;
        };
      }
    }
    return Outcome.STRANGER;
  }
}
