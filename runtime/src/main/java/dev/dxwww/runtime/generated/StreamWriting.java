package dev.dxwww.runtime.generated;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
    boolean lines = sink.mediaType().startsWith(LINES);
    OutputStream out = sink.open(Encoder.Sink.UNKNOWN);
    if (sink.wantsContent()) {
      if (!lines) {
        out.write('[');
      }
      // Not by its iterator, which keeps all that a flatMap gives for one element.
      elements.sequential().forEachOrdered(new Elements(out, lines));
      if (!lines) {
        out.write(']');
      }
    }
    out.close();
  }

  /** Writes one element after the other. */
  private final class Elements implements Consumer<T> {
    private final OutputStream out;
    private final boolean lines;
    private boolean first = true;
    private long asked = System.nanoTime();

    Elements(OutputStream out, boolean lines) {
      this.out = out;
      this.lines = lines;
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
      if (!lines && !first) {
        out.write(',');
      }
      first = false;
      out.write(json.array(), 0, json.length());
      if (lines) {
        out.write('\n');
      }
      if (System.nanoTime() - asked > SLOW_NANOS) {
        out.flush();
      }
      asked = System.nanoTime();
    }
  }
}
