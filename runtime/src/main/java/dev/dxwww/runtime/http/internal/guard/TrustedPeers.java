package dev.dxwww.runtime.http.internal.guard;

import dev.dxwww.runtime.observe.internal.AddressRange;

import java.net.InetAddress;
import java.util.List;

/** Peers that stand for many clients, such as a proxy: the limit for an address is not theirs. */
@FunctionalInterface
public interface TrustedPeers {
  /** Nobody. */
  TrustedPeers NONE = peer -> false;

  /** Whether the connections of this peer are not counted. */
  boolean trusts(InetAddress peer);

  /** Those whose address lies in one of some ranges. */
  static TrustedPeers within(List<AddressRange> ranges) {
    List<AddressRange> all = List.copyOf(ranges);
    return peer -> all.stream().anyMatch(range -> range.contains(peer));
  }
}
