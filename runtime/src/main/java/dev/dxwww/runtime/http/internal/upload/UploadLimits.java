package dev.dxwww.runtime.http.internal.upload;

/**
 * How much of a form with files is taken.
 *
 * @param body longest body as a whole, in bytes
 * @param file longest content of one file, in bytes
 * @param parts most parts: files and text fields
 * @param partHeader longest header section of a part, in bytes
 * @param field longest text field, in bytes
 * @param fields longest text fields together, in bytes
 * @param memory how many bytes of the files of one request are kept in memory
 */
public record UploadLimits(
    long body, long file, int parts, int partHeader, int field, int fields, int memory) {

  /** What holds when nothing is configured. */
  public static final UploadLimits DEFAULT =
      new UploadLimits(10L << 20, 10L << 20, 100, 8 << 10, 64 << 10, 1 << 20, 64 << 10);

  public UploadLimits {
    if (body < 0 || file < 0 || parts < 1 || partHeader < 64 || field < 0 || memory < 0) {
      throw new IllegalArgumentException("a limit of uploads is too small");
    }
  }

  /** The same, but for what a route says of its own; 0 says nothing. */
  public UploadLimits route(long ownBody, long ownFile, int ownParts) {
    long whole = ownBody == 0 ? body : ownBody;
    // A route that takes more as a whole takes more in one file, unless it says otherwise.
    long one = ownFile == 0 ? ownBody == 0 ? file : Math.max(file, ownBody) : ownFile;
    return new UploadLimits(
        whole, one, ownParts == 0 ? parts : ownParts, partHeader, field, fields, memory);
  }
}
