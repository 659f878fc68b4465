package dev.dxwww.runtime.generated;

import org.jspecify.annotations.Nullable;

/**
 * Writes values of one type as JSON and reads them back.
 *
 * @param <T> the type
 */
public interface JsonCodec<T extends @Nullable Object> {

  /** Writes a value; a null one as {@code null}. */
  void write(JsonWriter out, @Nullable T value);

  /**
   * Reads the value whose first token is the current one, and leaves its last token current. When
   * the value does not fit, the reader has noted a violation and the result means nothing.
   */
  @Nullable T read(JsonReader in);
}
