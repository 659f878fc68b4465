package dev.dxwww.runtime.generated;

import java.util.stream.Stream;

import dev.dxwww.runtime.http.EventStream;
import dev.dxwww.runtime.http.Html;

/** Stub. */
public final class Encoder<T> {
  public static final Encoder<CharSequence> TEXT = new Encoder<>();
  public static final Encoder<Html> HTML = new Encoder<>();
  public static final Encoder<byte[]> BYTES = new Encoder<>();

  public static <T> Encoder<Stream<T>> stream(JsonCodec<T> codec) {
    return new Encoder<>();
  }

  public static <T> Encoder<EventStream<T>> events(Encoder<? super T> data) {
    return new Encoder<>();
  }

  public static <T> Encoder<T> json(JsonCodec<T> codec) {
    return new Encoder<>();
  }
}
