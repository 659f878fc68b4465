package dev.dxwww.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A file that came with a form ({@code multipart/form-data}, RFC 7578). Bound by {@code @FormParam}
 * to a parameter or to a component of a form record; {@code Optional<Upload>} and
 * {@code List<Upload>} say that there may be none or several.
 *
 * <p>It lives as long as its request: then its file is deleted and its streams are closed, whatever
 * the handler did. {@link #transferTo} keeps it. Nothing of it is trusted: names and media types
 * are what the client says they are.
 *
 * {@snippet lang=java :
 * @Post("/photos")
 * @CsrfProtected
 * @MaxBody("20MiB")
 * Redirect add(@FormParam Upload photo) throws IOException {
 *   photo.transferTo(Path.of("/srv/photos", UUID.randomUUID() + ".jpg"));
 *   return Redirect.seeOther("/photos");
 * }
 * }
 */
public interface Upload {
  /** Name of the form's field. */
  String field();

  /**
   * A name that can stand in a folder: the last part of what was sent, without control characters
   * and without {@code < > : " / \ | ? *}, leading dots and names that Windows reserves; at most
   * 255 bytes in UTF-8; {@code unnamed} when nothing is left. Two files may have the same one.
   */
  String fileName();

  /** The file name as it was sent; for showing, escaped, and never for opening a file. */
  String rawFileName();

  /** The media type as it was sent; empty when none was. */
  String mediaType();

  /** Bytes of the content. */
  long size();

  /**
   * The content from its start; may be called several times.
   *
   * @throws IOException when the temporary file cannot be read
   */
  InputStream open() throws IOException;

  /**
   * The content as a whole; it takes as much memory as the file is large.
   *
   * @throws IOException when the temporary file cannot be read
   */
  byte[] bytes() throws IOException;

  /**
   * A file that holds the content and is deleted when the request ends. Content that was kept in
   * memory is written at the first call.
   *
   * @throws IOException when the temporary file cannot be written
   */
  Path path() throws IOException;

  /**
   * Keeps the content as a new file, by moving it where that is possible. It has the permissions
   * that the process gives new files. {@link #open}, {@link #bytes} and {@link #path} do not work
   * afterwards.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is something by that name
   * @throws IOException when the file cannot be written; none is left behind then
   */
  void transferTo(Path target) throws IOException;
}
