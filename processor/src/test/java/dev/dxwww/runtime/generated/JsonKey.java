package dev.dxwww.runtime.generated;

/** Stub. */
public record JsonKey<K>() {
  public static final JsonKey<String> STRING = new JsonKey<>();

  public static <E extends Enum<E>> JsonKey<E> enumeration(E[] constants, String... names) {
    return new JsonKey<>();
  }
}
