package dev.dxwww.runtime.config;

import java.util.Base64;
import java.util.Optional;

import dev.dxwww.common.DataSize;
import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import dev.dxwww.runtime.htip.internal.BundleSigner;
import dev.dxwww.runtime.htip.internal.HtipSettings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Pages that are made of templates.
 *
 * @param key Seed of the Ed25519 key that signs bundles of templates at start: 32 bytes in base64.
 *     Where it is not set, bundles are not signed.
 * @param requireSignatures Whether browsers that cannot check a signature refuse bundles.
 * @param wasm Whether the shell's Content-Security-Policy lets browsers compile the client; they
 *     run it as JavaScript else.
 * @param trustedTypes Whether that policy keeps all scripts but the client from making markup.
 * @param maxEventSize Longest event, 1KiB to 1MiB.
 * @param baseCache How much of what clients show is kept to know what changed, up to 16GiB; 0B for
 *     nothing.
 * @param maxBaseSize Longest page that is kept, up to 8MiB.
 * @param pastEvents How many events are remembered, so that one whose answer got lost is not done
 *     again; 0 to 1,000,000, 0 for none.
 * @param clientShare Percent of base-cache and of past-events that one client may have, 1 to 100:
 *     a user where one is known, else an address. Who needs more loses its own oldest.
 * @param rerender Whether an event on a page that is not kept runs the page's handler before the
 *     event, too, to answer with changes.
 */
@ConfigProperties("dx.htip")
public record HtipConfig(
    Optional<String> key,
    @DefaultValue("false") boolean requireSignatures,
    @DefaultValue("true") boolean wasm,
    @DefaultValue("true") boolean trustedTypes,
    @DefaultValue("64KiB") DataSize maxEventSize,
    @DefaultValue("32MiB") DataSize baseCache,
    @DefaultValue("1MiB") DataSize maxBaseSize,
    @DefaultValue("10000") @Min(0) @Max(1_000_000) int pastEvents,
    @DefaultValue("10") @Min(1) @Max(100) int clientShare,
    @DefaultValue("true") boolean rerender) {

  public HtipConfig {
    key.ifPresent(HtipConfig::bytes);
    if (requireSignatures && key.isEmpty()) {
      throw new IllegalArgumentException("require-signatures needs a key");
    }
    Bounds.between("max-event-size", maxEventSize, 1 << 10, 1 << 20);
    Bounds.between("base-cache", baseCache, 0, 16L << 30);
    Bounds.between("max-base-size", maxBaseSize, 0, 8 << 20);
  }

  private static byte[] bytes(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      // Without the cause, which tells of the text.
      bytes = new byte[0];
    }
    if (bytes.length != BundleSigner.SEED_BYTES) {
      throw new IllegalArgumentException("key must be base64 of 32 bytes");
    }
    return bytes;
  }

  /** As the server takes it. */
  public HtipSettings settings() {
    return new HtipSettings(
        new HtipSettings.Bundles(key.map(HtipConfig::bytes).orElse(new byte[0]), requireSignatures),
        new HtipSettings.Scripts(wasm, trustedTypes),
        new HtipSettings.Limits(
            (int) maxEventSize.bytes(),
            new HtipSettings.Memory(
                baseCache.bytes(), (int) maxBaseSize.bytes(), pastEvents, clientShare),
            rerender));
  }

  /** No key. */
  @Override
  public String toString() {
    return "HtipConfig";
  }
}
