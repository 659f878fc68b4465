package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.internal.guard.ClientClock;
import dev.dxwww.runtime.http.internal.guard.Guarded;
import dev.dxwww.runtime.observe.internal.ConnectionCounts;
import dev.dxwww.runtime.security.client.internal.ClientAddress;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import org.jspecify.annotations.Nullable;

/** A connection as the listener made it, but read by our {@link RequestReader}. */
final class WireConnection implements ConnectionContext, Guarded {
  private final ConnectionContext listeners;
  private final ByteSource source;
  private final RequestReader reader;
  private final ResponseWriter writer;
  private final ClientClock clock;
  private final ConnectionCounts counts;
  private @Nullable ClientAddress peer;

  WireConnection(
      ConnectionContext listeners, Connections server, HttpLimits limits, long longestBody) {
    this.listeners = listeners;
    this.clock = server.clock();
    this.counts = server.counts();
    this.source = new ByteSource(listeners.serverSocket(), this::flush, server, clock);
    this.reader = new RequestReader(source, limits, longestBody);
    this.writer = new ResponseWriter(listeners.dataWriter(), reader, clock);
  }

  /** The other end of the connection; for the thread that serves it. */
  ClientAddress peer() {
    if (peer == null) {
      InetAddress address = peerAddress();
      peer = address == null ? ClientAddress.UNKNOWN : ClientAddress.of(address);
    }
    return peer;
  }

  /** The address of the other end; null when it has none. */
  @Nullable InetAddress peerAddress() {
    return listeners.remotePeer().address() instanceof InetSocketAddress address
        ? address.getAddress()
        : null;
  }

  ByteSource source() {
    return source;
  }

  RequestReader reader() {
    return reader;
  }

  private void flush() {
    writer.flush();
  }

  /** Ends what its client has not done in time. */
  @Override
  public void check(long now) {
    if (clock.isWriteOver(now)) {
      counts.cut(ConnectionCounts.Cut.WRITE);
      source.closeSocket();
    } else {
      source.endIfOverdue(now);
    }
  }

  @Override
  public DataReader dataReader() {
    return reader;
  }

  @Override
  public ListenerContext listenerContext() {
    return listeners.listenerContext();
  }

  @Override
  public ExecutorService executor() {
    return listeners.executor();
  }

  @Override
  public DataWriter dataWriter() {
    return writer;
  }

  @Override
  public Router router() {
    return listeners.router();
  }

  @Override
  public Optional<ProxyProtocolData> proxyProtocolData() {
    return listeners.proxyProtocolData();
  }

  @Override
  public HelidonSocket serverSocket() {
    return listeners.serverSocket();
  }

  @Override
  public PeerInfo remotePeer() {
    return listeners.remotePeer();
  }

  @Override
  public PeerInfo localPeer() {
    return listeners.localPeer();
  }

  @Override
  public boolean isSecure() {
    return listeners.isSecure();
  }

  @Override
  public String socketId() {
    return listeners.socketId();
  }

  @Override
  public String childSocketId() {
    return listeners.childSocketId();
  }
}
