package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.observe.internal.Connections;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;

import java.util.Set;

/** Hands out connections that close without losing their last response. */
record LingeringSelector(ServerConnectionSelector selector, Connections connections)
    implements ServerConnectionSelector {
  @Override
  public int bytesToIdentifyConnection() {
    return selector.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return selector.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return selector.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    return new LingeringConnection(selector.connection(context), context, connections);
  }
}
