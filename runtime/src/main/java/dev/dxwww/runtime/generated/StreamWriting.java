package dev.dxwww.runtime.generated;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Writes elements one by one: in a JSON array, or each on a line of its own (NDJSON). */
final class StreamWriting<T> implements Encoder.Writing<Stream<T>> {
  static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";
  private static final int EXPECTED_BYTES = 256;
  /** A source that takes longer for an element is waited for, and what there is goes out. */
  private static final long SLOW_NANOS = 5_000_000;

  private final JsonCodec<T> codec;

  StreamWriting(JsonCodec<T> codec) {
    this.codec = codec;
  }

  @Override
  public void write(Stream<T> elements, Encoder.Sink sink) throws IOException {
    if (!sink.wantsContent()) {
      sink.open(Encoder.Sink.UNKNOWN).close();
      return;
    }
    Elements writing = new Elements(sink);
    // Not by its iterator, which keeps all that a flatMap gives for one element.
    elements.sequential().forEachOrdered(writing);
    writing.end();
  }

  /** Writes one element after the other; a failure before the first can still be told. */
  private final class Elements implements Consumer<T> {
    private final Encoder.Sink sink;
    private final boolean lines;
    private @Nullable OutputStream out;
    private long asked = System.nanoTime();

    Elements(Encoder.Sink sink) {
      this.sink = sink;
      this.lines = sink.mediaType().startsWith(LINES);
    }

    private OutputStream begin() throws IOException {
      OutputStream begun = sink.open(Encoder.Sink.UNKNOWN);
      out = begun;
      if (!lines) {
        begun.write('[');
      }
      return begun;
    }

    void end() throws IOException {
      OutputStream begun = out == null ? begin() : out;
      if (!lines) {
        begun.write(']');
      }
      begun.close();
    }

    @Override
    public void accept(T element) {
      try {
        write(Json.write(element, codec, EXPECTED_BYTES));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void write(JsonWriter json) throws IOException {
      OutputStream begun = out;
      if (begun == null) {
        begun = begin();
      } else if (!lines) {
        begun.write(',');
      }
      begun.write(json.array(), 0, json.length());
      if (lines) {
        begun.write('\n');
      }
      if (System.nanoTime() - asked > SLOW_NANOS) {
        begun.flush();
      }
      asked = System.nanoTime();
    }
  }
}
