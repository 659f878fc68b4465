package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.http.Event;
import dev.dxwww.runtime.http.EventStream;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The bytes of events and comments (HTML standard, 9.2.5). */
final class EventText {
  private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);

  private EventText() {}

  static <T> byte[] of(Event<? extends T> event, Encoder<? super T> encoder) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    field(out, "event", event.name());
    field(out, "id", event.id());
    event.retry().ifPresent(time -> field(out, "retry", Long.toString(time.toMillis())));
    event.data().ifPresent(data -> encoder.encode(data, new Lines(out)));
    out.write('\n');
    return out.toByteArray();
  }

  private static void field(ByteArrayOutputStream out, String name, String value) {
    if (!value.isEmpty()) {
      out.writeBytes((name + ": " + value + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A comment, one line for each of its own. */
  static byte[] comment(String text) {
    StringBuilder lines = new StringBuilder();
    text.lines().forEach(line -> lines.append(": ").append(line).append('\n'));
    return lines.append(lines.isEmpty() ? ":\n\n" : "\n").toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] retry(Duration time) {
    return ("retry: " + time.toMillis() + "\n\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** Takes data and writes a field for each of its lines. */
  private record Lines(ByteArrayOutputStream out) implements Encoder.Sink {
    @Override
    public void accept(byte[] bytes, int length) {
      int start = 0;
      while (start <= length) {
        int end = start;
        while (end < length && bytes[end] != '\n' && bytes[end] != '\r') {
          end++;
        }
        out.writeBytes(DATA);
        if (end > start) {
          out.write(' ');
          out.write(bytes, start, end - start);
        }
        out.write('\n');
        boolean pair = end + 1 < length && bytes[end] == '\r' && bytes[end + 1] == '\n';
        start = end + (pair ? 2 : 1);
      }
    }

    @Override
    public OutputStream open(long length) {
      throw notWhole();
    }

    @Override
    public boolean wantsContent() {
      return true;
    }

    @Override
    public String mediaType() {
      throw notWhole();
    }

    @Override
    public <E> void events(EventStream<E> events, Encoder<? super E> data) {
      throw notWhole();
    }

    private static UnsupportedOperationException notWhole() {
      return new UnsupportedOperationException("the data of an event is written at once");
    }
  }
}
