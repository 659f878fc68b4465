package dev.dxwww.runtime.generated;

import dev.dxwww.runtime.http.Html;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Turns what a handler returns into the bytes of a response. Stateless; shared by all requests.
 *
 * @param <T> type of what the handler returns
 */
public abstract sealed class Encoder<T extends @Nullable Object> {
  /** {@code text/plain}, in UTF-8. */
  public static final Encoder<CharSequence> TEXT = new Text();

  /** {@code text/html}, in UTF-8. */
  public static final Encoder<Html> HTML = new Markup();

  /** {@code application/octet-stream} unless the route says otherwise; sent as they are. */
  public static final Encoder<byte[]> BYTES = new Bytes();

  private final String contentType;

  private Encoder(String contentType) {
    this.contentType = contentType;
  }

  /** {@code application/json}, as the codec writes it. */
  public static <T extends @Nullable Object> Encoder<T> json(JsonCodec<T> codec) {
    return new ToJson<>(codec);
  }

  /** Content type of responses whose route does not say it. */
  public final String contentType() {
    return contentType;
  }

  /** Hands the bytes of a value to the sink, once. */
  public abstract void encode(T value, Sink sink);

  /** Takes the bytes of a response. */
  @FunctionalInterface
  public interface Sink {
    /** The first {@code length} bytes of the array, which nobody changes any more. */
    void accept(byte[] bytes, int length);
  }

  private static final class ToJson<T extends @Nullable Object> extends Encoder<T> {
    private static final int EXPECTED_BYTES = 512;
    private final JsonCodec<T> codec;

    ToJson(JsonCodec<T> codec) {
      super("application/json");
      this.codec = codec;
    }

    @Override
    public void encode(T value, Sink sink) {
      JsonWriter out = Json.write(value, codec, EXPECTED_BYTES);
      sink.accept(out.array(), out.length());
    }
  }

  private static final class Text extends Encoder<CharSequence> {
    Text() {
      super("text/plain;charset=utf-8");
    }

    @Override
    public void encode(CharSequence value, Sink sink) {
      byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
      sink.accept(bytes, bytes.length);
    }
  }

  private static final class Markup extends Encoder<Html> {
    Markup() {
      super("text/html;charset=utf-8");
    }

    @Override
    public void encode(Html value, Sink sink) {
      byte[] bytes = value.content().getBytes(StandardCharsets.UTF_8);
      sink.accept(bytes, bytes.length);
    }
  }

  private static final class Bytes extends Encoder<byte[]> {
    Bytes() {
      super("application/octet-stream");
    }

    @Override
    public void encode(byte[] value, Sink sink) {
      sink.accept(value, value.length);
    }
  }
}
