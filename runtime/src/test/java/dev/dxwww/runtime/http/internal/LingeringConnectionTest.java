package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.http.internal.guard.Deadlines;
import dev.dxwww.runtime.observe.internal.ConnectionCounts;

import io.helidon.common.buffers.DataWriter;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a refused client is listened to. */
@Timeout(60)
class LingeringConnectionTest {
  private static final byte[] BLOCK = new byte[1 << 20];

  private final CountDownLatch closed = new CountDownLatch(1);
  private int blocks;

  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  private static <T> T stub(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Serves a request whose body nobody wants, of a client that sends so many more blocks. */
  private void serve(int most) {
    HelidonSocket socket = stub(HelidonSocket.class, (self, method, arguments) -> {
      if (method.getName().equals("get")) {
        return blocks == most ? null : block();
      }
      return null;
    });
    serve(socket);
  }

  private byte[] block() {
    blocks++;
    return BLOCK;
  }

  private static void serve(HelidonSocket socket) {
    DataWriter writer = stub(DataWriter.class, (self, method, arguments) -> null);
    ConnectionContext context = stub(ConnectionContext.class,
        (self, method, arguments) -> switch (method.getName()) {
          case "serverSocket" -> socket;
          case "dataWriter" -> writer;
          default -> null;
        });
    Connections server =
        new Connections(Deadlines.DEFAULT, System::nanoTime, new ConnectionCounts());
    WireConnection wire = new WireConnection(context, server, HttpLimits.DEFAULT, 1);
    ServerConnection refusing = stub(ServerConnection.class, (self, method, arguments) -> {
      throw new UnreadBodyException();
    });
    LingeringConnection connection =
        new LingeringConnection(refusing, wire, server);
    assertThatThrownBy(() -> connection.handle((Limit) null))
        .isInstanceOf(UnreadBodyException.class);
  }

  @Test
  @Tag("limit:lingering-bytes")
  void clientThatSendsOn_isReadFor64MiB() {
    serve(63);
    assertThat(blocks).as("to its end").isEqualTo(63);
    blocks = 0;
    serve(1_000);
    assertThat(blocks).isBetween(64, 65);
  }

  @Test
  @Tag("limit:lingering-time")
  void clientThatSendsNothing_isWaitedForASecond() {
    long began = System.nanoTime();
    serve(stub(HelidonSocket.class, (self, method, arguments) -> {
      if (method.getName().equals("close")) {
        closed.countDown();
      } else if (method.getName().equals("get")) {
        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
      }
      return null;
    }));

    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isBetween(990L, 20_000L);
  }

  @Test
  @Tag("limit:lingering-time")
  void clientThatSendsOnSlowly_isReadForFiveSeconds() {
    long began = System.nanoTime();
    serve(stub(HelidonSocket.class, (self, method, arguments) -> {
      if (method.getName().equals("close")) {
        closed.countDown();
      }
      return method.getName().equals("get") && !closed.await(1, TimeUnit.MILLISECONDS)
          ? new byte[1] : null;
    }));

    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isBetween(4_990L, 40_000L);
  }
}
