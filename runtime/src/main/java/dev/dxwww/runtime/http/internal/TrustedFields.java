package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.security.client.internal.ClientAddress;
import dev.dxwww.runtime.security.client.internal.ProxyTrust;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

/** What trusted proxies say of their clients, in the fields of requests. */
final class TrustedFields {
  private final ProxyTrust trust;
  private final @Nullable HeaderName address;
  private final @Nullable HeaderName scheme;

  TrustedFields(ProxyTrust trust) {
    this.trust = trust;
    this.address = trust.trusted().isEmpty() ? null : name(trust.addressField());
    this.scheme = trust.trusted().isEmpty() ? null : name(trust.schemeField());
  }

  private static @Nullable HeaderName name(String field) {
    return field.isEmpty() ? null : HeaderNames.create(field);
  }

  /** Who a request on a connection comes from. */
  ClientAddress client(WireConnection connection, Headers headers) {
    InetAddress peer = connection.peerAddress();
    if (address == null || peer == null || !headers.contains(address) || !trust.trusts(peer)) {
      return connection.peer();
    }
    return ClientAddress.of(trust.client(peer, WireHeaders.all(headers, address)));
  }

  /** Whether a trusted proxy says that its client used TLS. */
  boolean saysTls(WireConnection connection, Headers headers) {
    InetAddress peer = connection.peerAddress();
    return scheme != null
        && peer != null
        && trust.trusts(peer)
        && trust.saysTls(WireHeaders.all(headers, scheme));
  }
}
