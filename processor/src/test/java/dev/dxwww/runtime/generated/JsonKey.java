package dev.dxwww.runtime.generated;

/** Stub. */
public final class JsonKey<K> {
  public static final JsonKey<String> STRING = new JsonKey<>();
}
