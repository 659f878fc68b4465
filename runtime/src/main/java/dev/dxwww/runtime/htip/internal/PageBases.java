package dev.dxwww.runtime.htip.internal;

import org.jspecify.annotations.Nullable;

/**
 * What clients of this node show, so that they can be sent what has changed since. Only who was
 * sent a version finds it: the session and the address are in its key.
 *
 * <p>Bounded by bytes, of which no client has more than its share. What is not here costs a whole
 * page, never a wrong one.
 */
final class PageBases {
  /** What the text of a record takes, of the page's bytes. */
  private static final int TEXT_FACTOR = 2;
  /** What a node takes: its id, and its part of the objects that a record is made of. */
  private static final int NODE_BYTES = 32;
  private static final int ENTRY_BYTES = 1_024;

  /**
   * Where a version was sent to.
   *
   * @param session empty for pages that are the same for everybody
   * @param address path and query
   * @param name what the client calls the version
   */
  record Key(String session, String address, String name) {}

  /**
   * A version.
   *
   * @param bytes of the answer that created it; null where patches made it
   * @param size how many bytes a page of its kind has
   */
  record Base(PageState<?> state, byte @Nullable [] bytes, int size) {
    long weight() {
      return ENTRY_BYTES
          + (long) TEXT_FACTOR * size
          + (long) NODE_BYTES * state.nextNode()
          + (bytes == null ? 0 : bytes.length);
    }
  }

  private final ClientShares<Key, Base> bases;

  /**
   * Keeps about so many bytes.
   *
   * @param bytes 0 for none
   * @param share percent of them for one client
   */
  PageBases(long bytes, int share) {
    this.bases = new ClientShares<>(bytes, share);
  }

  @Nullable Base find(Key key) {
    return bases.find(key);
  }

  /** Keeps what is sent to a client, in the place of what the same client was sent long ago. */
  void keep(String client, Key key, Base base) {
    bases.keep(client, key, base, base.weight());
  }

  /** Bytes that what is kept is taken for. */
  long weight() {
    return bases.weight();
  }

  int size() {
    return bases.size();
  }
}
