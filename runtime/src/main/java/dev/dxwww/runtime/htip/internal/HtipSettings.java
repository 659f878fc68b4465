package dev.dxwww.runtime.htip.internal;

import java.util.Objects;

/**
 * How pages are served.
 *
 * @param bundles how bundles of templates are signed
 * @param scripts what the shell's policy allows
 * @param limits what is kept and taken
 */
public record HtipSettings(Bundles bundles, Scripts scripts, Limits limits) {
  /** What holds when nothing is configured. */
  public static final HtipSettings DEFAULT =
      new HtipSettings(
          new Bundles(new byte[0], false),
          new Scripts(true, true),
          new Limits(64 << 10, new Memory(32 << 20, 1 << 20, 10_000, 10), true));

  public HtipSettings {
    Objects.requireNonNull(bundles, "bundles");
    Objects.requireNonNull(scripts, "scripts");
    Objects.requireNonNull(limits, "limits");
  }

  /** The same with other limits. */
  public HtipSettings limits(Limits changed) {
    return new HtipSettings(bundles, scripts, changed);
  }

  /** The same, signing otherwise. */
  public HtipSettings bundles(Bundles changed) {
    return new HtipSettings(changed, scripts, limits);
  }

  /**
   * How bundles are signed.
   *
   * @param key seed of the key, 32 bytes; empty for no signatures
   * @param required whether clients refuse bundles that are not signed
   */
  public record Bundles(byte[] key, boolean required) {}

  /**
   * What the policy of the shell allows besides what holds for all responses.
   *
   * @param wasm whether browsers may compile the client; they run JavaScript else
   * @param trustedTypes whether all but the client is kept from making markup
   */
  public record Scripts(boolean wasm, boolean trustedTypes) {}

  /**
   * What is kept and taken.
   *
   * @param event longest event, in bytes
   * @param rerender whether a page that is not kept is made again to know what has changed
   */
  public record Limits(int event, Memory memory, boolean rerender) {
    public Limits {
      Objects.requireNonNull(memory, "memory");
    }
  }

  /**
   * What is remembered of clients.
   *
   * @param bases bytes of what clients show that are kept
   * @param largestBase longest page that is kept, in bytes
   * @param pastEvents how many events are remembered, not to be done again
   * @param share percent of what is kept and of what is remembered that one client may have
   */
  public record Memory(long bases, int largestBase, int pastEvents, int share) {}
}
