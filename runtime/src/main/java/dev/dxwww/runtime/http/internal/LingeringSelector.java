package dev.dxwww.runtime.http.internal;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;

import java.util.Set;

/** Hands out connections that read strictly and close without losing their last response. */
record LingeringSelector(
    ServerConnectionSelector selector,
    Connections connections,
    HttpLimits limits,
    long longestBody)
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
    WireConnection wire = new WireConnection(context, connections, limits, longestBody);
    return new LingeringConnection(selector.connection(wire), wire, connections);
  }
}
