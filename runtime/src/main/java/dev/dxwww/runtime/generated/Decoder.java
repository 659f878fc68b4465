package dev.dxwww.runtime.generated;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Turns the body of a request into a value. Stateless; shared by all requests.
 *
 * @param <T> type of the value
 */
public abstract sealed class Decoder<T extends @Nullable Object> {
  /** Any {@code text/*}, in the charset of the content type, UTF-8 by default. */
  public static final Decoder<String> TEXT = new Text();

  /** Any content type, as it is. */
  public static final Decoder<byte[]> BYTES = new Bytes();

  private static final char REPLACEMENT = '\uFFFD';

  private Decoder() {}

  /** {@code application/json} or {@code application/...+json}, as the codec reads it. */
  public static <T extends @Nullable Object> Decoder<T> json(JsonCodec<T> codec) {
    return new FromJson<>(codec);
  }

  /** The text of the first {@code length} bytes; null when they are not text of the charset. */
  public static @Nullable String text(byte[] bytes, int length, Charset charset) {
    String text = new String(bytes, 0, length, charset);
    if (text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    // Sent as it is, or in place of bytes that are none of the charset's?
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Whether it reads a media type, such as {@code application/json}, given in lower case. */
  public abstract boolean reads(String mediaType);

  /** Whether an absent body is a value: an empty one. */
  public abstract boolean readsNothing();

  /**
   * The value of the first {@code length} bytes; of {@link #TEXT}, null when they are not text of
   * the charset.
   *
   * @param exchange takes what is wrong with a body although it has a value: properties that are
   *     not known
   * @throws dev.dxwww.runtime.json.JsonException when they are not JSON of the type
   */
  public abstract @Nullable T decode(
      byte[] bytes, int length, Charset charset, Json json, Exchange exchange);

  private static final class FromJson<T extends @Nullable Object> extends Decoder<T> {
    private final JsonCodec<T> codec;

    FromJson(JsonCodec<T> codec) {
      this.codec = codec;
    }

    @Override
    public boolean reads(String mediaType) {
      return mediaType.equals("application/json")
          || mediaType.startsWith("application/") && mediaType.endsWith("+json");
    }

    @Override
    public boolean readsNothing() {
      return false;
    }

    /** JSON is UTF-8 whatever the content type says (RFC 8259, 8.1). */
    @Override
    public @Nullable T decode(
        byte[] bytes, int length, Charset charset, Json json, Exchange exchange) {
      return json.read(bytes, length, codec, exchange);
    }
  }

  private static final class Text extends Decoder<String> {
    @Override
    public boolean reads(String mediaType) {
      return mediaType.startsWith("text/");
    }

    @Override
    public boolean readsNothing() {
      return true;
    }

    @Override
    public @Nullable String decode(
        byte[] bytes, int length, Charset charset, Json json, Exchange exchange) {
      return text(bytes, length, charset);
    }
  }

  private static final class Bytes extends Decoder<byte[]> {
    @Override
    public boolean reads(String mediaType) {
      return true;
    }

    @Override
    public boolean readsNothing() {
      return true;
    }

    @Override
    public byte[] decode(
        byte[] bytes, int length, Charset charset, Json json, Exchange exchange) {
      return bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
    }
  }
}
