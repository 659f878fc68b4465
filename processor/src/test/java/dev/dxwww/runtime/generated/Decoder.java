package dev.dxwww.runtime.generated;

/** Stub. */
public final class Decoder<T> {
  public static final Decoder<String> TEXT = new Decoder<>();
  public static final Decoder<byte[]> BYTES = new Decoder<>();

  public static <T> Decoder<T> json(JsonCodec<T> codec) {
    return new Decoder<>();
  }
}
