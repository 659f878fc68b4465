package dev.dxwww.runtime.htip.internal;

import dev.dxwww.htip.FrameHash;

/**
 * The answer that creates a page.
 *
 * @param bytes all frames, one after the other
 * @param firstEnd where the first of them ends
 * @param hash of the bytes
 * @param state what a client shows after it
 */
public record PageVersion(byte[] bytes, int firstEnd, long hash, PageState<?> state) {
  /** What clients call it. */
  public String name() {
    return FrameHash.hex(hash);
  }
}
