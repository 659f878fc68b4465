package dev.dxwww.runtime.observe.internal;

import dev.dxwww.runtime.http.internal.guard.TrustedPeers;

import io.helidon.common.socket.SocketOptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Sees each connection right after it was accepted, and refuses those of an address that has too
 * many open. Of the listener's one thread, which calls it and, when it throws, closes the
 * connection.
 */
public final class AcceptGate implements SocketOptions {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.http");
  private static final int SWEEP_AT_LEAST = 1_024;
  private static final long WARN_EVERY = TimeUnit.MINUTES.toNanos(1);
  /** An IPv6 client is given a network of this many bytes, and may change the rest at will. */
  private static final int NETWORK_BYTES = 8;

  private final SocketOptions options;
  private final int perAddress;
  private final TrustedPeers trusted;
  private final ConnectionCounts connections;
  private final Map<Client, List<SocketChannel>> open = new HashMap<>();
  private int untilSweep = SWEEP_AT_LEAST;
  private long warned = System.nanoTime() - WARN_EVERY;

  /** A gate; trusted peers may have as many connections as there can be. */
  public AcceptGate(
      SocketOptions options,
      int perAddress,
      TrustedPeers trusted,
      ConnectionCounts connections) {
    this.options = options;
    this.perAddress = perAddress;
    this.trusted = trusted;
    this.connections = connections;
  }

  /** What connections are counted by: an IPv4 address, or a /64 network of IPv6. */
  private record Client(long high, boolean six) {
    static Client of(InetAddress address) {
      byte[] bytes = address.getAddress();
      long bits = 0;
      for (int i = 0; i < Math.min(bytes.length, NETWORK_BYTES); i++) {
        bits = bits << 8 | bytes[i] & 0xFF;
      }
      return new Client(bits, bytes.length > 4);
    }
  }

  @Override
  public void configureSocket(SocketChannel socket) {
    connections.accept();
    SocketAddress peer = peer(socket);
    if (peer instanceof InetSocketAddress inet && !trusted.trusts(inet.getAddress())) {
      count(inet.getAddress(), socket);
    }
    options.configureSocket(socket);
  }

  private static SocketAddress peer(SocketChannel socket) {
    try {
      return socket.getRemoteAddress();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void count(InetAddress address, SocketChannel socket) {
    if (--untilSweep <= 0) {
      sweep();
    }
    List<SocketChannel> own = open.computeIfAbsent(Client.of(address), a -> new ArrayList<>(4));
    if (own.size() >= perAddress) {
      own.removeIf(channel -> !channel.isOpen());
      if (own.size() >= perAddress) {
        refuse(address);
      }
    }
    own.add(socket);
  }

  /** Forgets closed connections, as often as to cost each connection a constant. */
  private void sweep() {
    int left = 0;
    for (List<SocketChannel> channels : open.values()) {
      channels.removeIf(channel -> !channel.isOpen());
      left += channels.size();
    }
    open.values().removeIf(List::isEmpty);
    untilSweep = Math.max(SWEEP_AT_LEAST, left);
  }

  private void refuse(InetAddress address) {
    connections.refuse();
    long now = System.nanoTime();
    if (now - warned >= WARN_EVERY) {
      warned = now;
      LOG.log(System.Logger.Level.WARNING,
          address.getHostAddress() + " has " + perAddress + " connections open; further ones are"
              + " closed. If it is your proxy, add it to dx.server.trusted-proxies.");
    }
    throw new IllegalStateException("too many connections of " + address.getHostAddress());
  }

  @Override
  public Map<SocketOption<?>, Object> socketOptions() {
    return options.socketOptions();
  }

  @Override
  public Duration connectTimeout() {
    return options.connectTimeout();
  }

  @Override
  public Duration readTimeout() {
    return options.readTimeout();
  }

  @Override
  public Optional<Integer> socketReceiveBufferSize() {
    return options.socketReceiveBufferSize();
  }

  @Override
  public Optional<Integer> socketSendBufferSize() {
    return options.socketSendBufferSize();
  }

  @Override
  public boolean socketReuseAddress() {
    return options.socketReuseAddress();
  }

  @Override
  public boolean socketKeepAlive() {
    return options.socketKeepAlive();
  }

  @Override
  public boolean tcpNoDelay() {
    return options.tcpNoDelay();
  }
}
