package dev.dxwww.runtime.observe;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a health check found.
 *
 * @param isUp whether all is well
 * @param details more for people, shown in the profiles dev and test only
 */
public record Health(boolean isUp, Map<String, String> details) {
  private static final Health UP = new Health(true, Map.of());

  public Health {
    details = Map.copyOf(details);
  }

  /** All is well. */
  public static Health up() {
    return UP;
  }

  /** Something is not. */
  public static Health down(String reason) {
    return new Health(false, Map.of("reason", reason));
  }

  /** The same with one more detail. */
  public Health with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(details);
    more.put(name, value);
    return new Health(isUp, more);
  }
}
