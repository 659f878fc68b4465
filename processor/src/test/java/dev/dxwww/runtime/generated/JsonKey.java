package dev.dxwww.runtime.generated;

import java.time.LocalDate;

/** Stub. */
public record JsonKey<K>() {
  public static final JsonKey<String> STRING = new JsonKey<>();
  public static final JsonKey<LocalDate> LOCAL_DATE = new JsonKey<>();

  public static <E extends Enum<E>> JsonKey<E> enumeration(E[] constants, String... names) {
    return new JsonKey<>();
  }
}
