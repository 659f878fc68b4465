package dev.dxwww.runtime.generated;

import dev.dxwww.runtime.http.Download;
import dev.dxwww.runtime.http.EventStream;
import dev.dxwww.runtime.http.Html;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Stub. */
public final class Encoder<T> {
  public static final Encoder<CharSequence> TEXT = new Encoder<>();
  public static final Encoder<Html> HTML = new Encoder<>();
  public static final Encoder<byte[]> BYTES = new Encoder<>();

  public static final Encoder<Path> FILE = new Encoder<>();
  public static final Encoder<InputStream> STREAM = new Encoder<>();
  public static final Encoder<Download> DOWNLOAD = new Encoder<>();
  public static <T> Encoder<Stream<T>> stream(JsonCodec<T> codec) {
    return new Encoder<>();
  }

  public static <T> Encoder<EventStream<T>> events(Encoder<? super T> data) {
    return new Encoder<>();
  }

  public static <T> Encoder<T> page(PageView<T> view) {
    return new Encoder<>();
  }

  public static <T> Encoder<T> json(JsonCodec<T> codec) {
    return new Encoder<>();
  }
}
