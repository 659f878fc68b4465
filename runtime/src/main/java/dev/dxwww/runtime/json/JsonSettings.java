package dev.dxwww.runtime.json;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

/**
 * Policy and limits for reading JSON.
 *
 * @param unknownProperties {@code reject} or {@code ignore} properties that the type does not have
 * @param maxDepth how many arrays and objects may be open at once, 1 to 512
 * @param maxStringLength longest string, in UTF-16 units
 * @param maxNameLength longest property name, in bytes
 * @param maxNumberLength longest number, in characters; also bounds the decimal exponent
 */
@ConfigProperties("dx.json")
public record JsonSettings(
    @DefaultValue("reject") UnknownProperties unknownProperties,
    @DefaultValue("64") int maxDepth,
    @DefaultValue("1048576") int maxStringLength,
    @DefaultValue("1024") int maxNameLength,
    @DefaultValue("256") int maxNumberLength) {

  /** The settings that hold when nothing is configured. */
  public static final JsonSettings DEFAULT =
      new JsonSettings(UnknownProperties.REJECT, 64, 1 << 20, 1024, 256);

  public JsonSettings {
    // Codecs recurse per level, so the depth is also the bound of the stack they need.
    between("max-depth", maxDepth, 1, 512);
    between("max-string-length", maxStringLength, 1, Integer.MAX_VALUE);
    between("max-name-length", maxNameLength, 1, 65_535);
    between("max-number-length", maxNumberLength, 1, 10_000);
  }

  /** These settings with another policy for unknown properties. */
  public JsonSettings with(UnknownProperties policy) {
    return new JsonSettings(policy, maxDepth, maxStringLength, maxNameLength, maxNumberLength);
  }

  private static void between(String key, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          "dx.json." + key + " must be from " + low + " to " + high + ", not " + value);
    }
  }
}
