package dev.dxwww.htip.live;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.html.Addresses;

/** Texts of values. */
public final class Texts {
  private Texts() {}

  /** What a value says of itself; nothing for null. */
  public static String of(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** What a value says of itself; null for null. */
  public static @Nullable String orNull(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** What a value says as an address, see {@link Addresses#safe}; null for null. */
  public static @Nullable String addressOrNull(@Nullable Object value) {
    return value == null ? null : Addresses.safe(value.toString());
  }

  /** What a value says as an address of this site, see {@link Addresses#local}; null for null. */
  public static @Nullable String localOrNull(@Nullable Object value) {
    return value == null ? null : Addresses.local(value.toString());
  }
}
