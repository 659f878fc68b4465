package dev.dxwww.runtime.http;

import dev.dxwww.runtime.http.content.internal.DispositionText;
import dev.dxwww.runtime.http.content.internal.FileTypes;
import dev.dxwww.runtime.http.content.internal.FolderAccess;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file or a stream that a handler sends. Never read into memory as a whole. Files serve ranges
 * and conditions (RFC 9110, 13 and 14) by themselves; a file that is not there is a 404.
 *
 * <pre>{@code
 * @Get("/{id}/invoice")
 * Download invoice(long id) {
 *   return Download.of(folder.resolve(id + ".pdf")).as("Invoice " + id + ".pdf");
 * }
 * }</pre>
 *
 * @param source where the bytes come from
 * @param contentType of the content; empty for what the suffix of the name says
 * @param name of the file for the person who saves it; empty for none
 * @param saved whether a browser saves it and does not show it
 */
public record Download(Source source, String contentType, String name, boolean saved) {

  /** Where the bytes come from. */
  public sealed interface Source {}

  /**
   * A file; links are followed.
   *
   * @param path of the file
   */
  public record File(Path path) implements Source {}

  /**
   * A stream, read once and closed in any case, also when the client goes away.
   *
   * @param in the bytes
   * @param length how many there are; {@link #UNKNOWN} sends them in chunks
   */
  public record Stream(InputStream in, long length) implements Source {
    /** @throws IllegalArgumentException for a length below {@link #UNKNOWN} */
    public Stream {
      Objects.requireNonNull(in, "in");
      if (length < UNKNOWN) {
        throw new IllegalArgumentException("a length is not negative: " + length);
      }
    }
  }

  /** The length of a stream whose length nobody knows. */
  public static final long UNKNOWN = -1;

  /** @throws IllegalArgumentException for a content type that must not stand in a header field */
  public Download {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(name, "name");
    if (!contentType.isEmpty()) {
      new HeaderField("Content-Type", contentType);
    }
  }

  /** A file, shown by browsers that can show its type. */
  public static Download of(Path file) {
    return new Download(new File(file), "", "", false);
  }

  /** A stream of unknown length, shown by browsers that can show its type. */
  public static Download of(InputStream in) {
    return of(in, UNKNOWN);
  }

  /** A stream of so many bytes; when it holds fewer, the connection is cut. */
  public static Download of(InputStream in, long length) {
    return new Download(new Stream(in, length), "", "", false);
  }

  /**
   * A file in a folder, by a name that came with a request. Empty for every name that leads out of
   * the folder, be it by {@code ..}, by a link or by being absolute, for hidden files, and when
   * there is no such file.
   *
   * @param name relative to the folder, slashes between segments
   */
  public static Optional<Download> in(Path folder, String name) {
    return FolderAccess.file(folder, name).map(Download::of);
  }

  /** The same, saved by browsers under this name. */
  public Download as(String fileName) {
    return new Download(source, contentType, fileName, true);
  }

  /** The same, shown by browsers, and saved under this name by who saves it. */
  public Download shownAs(String fileName) {
    return new Download(source, contentType, fileName, false);
  }

  /** The same with a content type that its name does not tell. */
  public Download type(String newContentType) {
    return new Download(source, newContentType, name, saved);
  }

  /** The content type: what was said, else what the suffix of the name says. */
  public String effectiveType() {
    if (!contentType.isEmpty()) {
      return contentType;
    }
    if (!name.isEmpty()) {
      return FileTypes.of(name);
    }
    return source instanceof File file ? FileTypes.of(file.path().toString()) : FileTypes.UNKNOWN;
  }

  /** The value of {@code Content-Disposition} (RFC 6266); empty when the field is not needed. */
  public String disposition() {
    if (name.isEmpty()) {
      return saved ? "attachment" : "";
    }
    return DispositionText.of(saved, name);
  }
}
