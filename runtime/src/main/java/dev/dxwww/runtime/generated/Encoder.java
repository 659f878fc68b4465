package dev.dxwww.runtime.generated;

import dev.dxwww.runtime.http.Download;
import dev.dxwww.runtime.http.EventStream;
import dev.dxwww.runtime.http.Html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /** A file, with ranges and conditions; its content type is that of its suffix. */
  public static final Encoder<Path> FILE = new Downloading<>(Download::of);

  /** {@code application/octet-stream} unless the route says otherwise; closed in any case. */
  public static final Encoder<InputStream> STREAM = new Downloading<>(Download::of);

  /** A file or a stream that says what it is. */
  public static final Encoder<Download> DOWNLOAD = new Downloading<>(download -> download);

  private final String contentType;

  private Encoder(String contentType) {
    this.contentType = contentType;
  }

  /** {@code application/json}, as the codec writes it. */
  public static <T extends @Nullable Object> Encoder<T> json(JsonCodec<T> codec) {
    return new ToJson<>(codec);
  }

  /** A content type of one's own, and bytes that may be written while they come to be. */
  public static <T> Encoder<T> writing(String contentType, Writing<T> writing) {
    return new Written<>(contentType, writing);
  }

  /** Elements one by one: a JSON array, or a line for each of them. */
  public static <T> Encoder<Stream<T>> stream(JsonCodec<T> codec) {
    return new Written<>(StreamWriting.JSON, new StreamWriting<>(codec));
  }

  /** {@code text/event-stream}: events whose data another encoder writes. */
  public static <T> Encoder<EventStream<T>> events(Encoder<? super T> data) {
    return new Written<>("text/event-stream", (events, sink) -> sink.events(events, data));
  }

  /** A page: as HTML, or as HTIP for clients that show the site already. */
  public static <T> Encoder<T> page(PageView<T> view) {
    return new Paging<>(view);
  }

  /** Content type of responses whose route does not say it. */
  public final String contentType() {
    return contentType;
  }

  /** Hands the bytes of a value to the sink, once. */
  public abstract void encode(T value, Sink sink);

  /** Takes the bytes of a response: all at once, or by and by. */
  public interface Sink {
    /** The length to {@link #open} with when it is not known beforehand. */
    long UNKNOWN = -1;

    /** The first {@code length} bytes of the array, which nobody changes any more. */
    void accept(byte[] bytes, int length);

    /**
     * Begins content that is written by and by. Closing the stream ends the response; when the
     * encoder returns or throws before that, or closes it after fewer bytes than announced, the
     * connection is cut, so that the client does not take the part for the whole. The stream is for
     * one thread; what is written goes out when some 8 KiB have come together, and at {@code
     * flush}. Writing throws {@code CloseConnectionException} once the client has gone away.
     *
     * @param length bytes that will be written, or {@link #UNKNOWN}
     */
    OutputStream open(long length);

    /**
     * Whether content goes out; for a {@code HEAD} request it does not, and what is written is
     * dropped.
     */
    boolean wantsContent();

    /** The media type of the response, with its parameters. */
    String mediaType();

    /** Sends a stream of events until it ends. */
    <T> void events(EventStream<T> events, Encoder<? super T> data);
  }

  /**
   * Writes a value to a sink.
   *
   * @param <T> type of the value
   */
  @FunctionalInterface
  public interface Writing<T> {
    /** Writes the value, by one call of the sink. */
    void write(T value, Sink sink) throws IOException;
  }

  /**
   * Says what is to be downloaded. The server sends it: which of its bytes, and whether any, is a
   * matter of the request.
   *
   * @param <T> type of what the handler returns
   */
  public static final class Downloading<T> extends Encoder<T> {
    private final Function<T, Download> downloads;

    private Downloading(Function<T, Download> downloads) {
      super("application/octet-stream");
      this.downloads = downloads;
    }

    /** What a value stands for. */
    public Download download(T value) {
      return downloads.apply(value);
    }

    /** Not used: see {@link #download}. */
    @Override
    public void encode(T value, Sink sink) {
      throw new UnsupportedOperationException("the server sends downloads itself");
    }
  }

  /**
   * A page. The server sends it: in which form, and how much of it, is a matter of the request.
   *
   * @param <T> record that the page's template is on
   */
  public static final class Paging<T> extends Encoder<T> {
    private final PageView<T> view;

    private Paging(PageView<T> view) {
      super("text/html;charset=utf-8");
      this.view = view;
    }

    /** The template of the page. */
    public PageView<T> view() {
      return view;
    }

    /** Not used: see {@link #view}. */
    @Override
    public void encode(T value, Sink sink) {
      throw new UnsupportedOperationException("the server sends pages itself");
    }
  }

  private static final class Written<T> extends Encoder<T> {
    private final Writing<T> writing;

    Written(String contentType, Writing<T> writing) {
      super(contentType);
      this.writing = writing;
    }

    @Override
    public void encode(T value, Sink sink) {
      try {
        writing.write(value, sink);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
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
