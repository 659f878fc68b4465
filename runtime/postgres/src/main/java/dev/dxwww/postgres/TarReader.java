package dev.dxwww.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a tar archive of files, folders and symbolic links, in the ustar and GNU forms (POSIX
 * 1003.1-1990; GNU tar manual, "Basic Tar Format"); refuses all else.
 *
 * <pre>
 * offset 0    100   108  116  124   136    148    156   157       257    263      345     500
 *        name mode  uid  gid  size  mtime  chksum type  linkname  magic  ...      prefix  (pad)
 * </pre>
 */
final class TarReader {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 4096;

  /** One member of the archive; its content, if any, is read from the reader next. */
  sealed interface Entry {
    String name();

    /** A file of that many bytes. */
    record File(String name, int mode, long size) implements Entry {}

    /** A folder. */
    record Folder(String name, int mode) implements Entry {}

    /** A symbolic link. */
    record Link(String name, String target) implements Entry {}
  }

  private final InputStream in;
  private final byte[] header = new byte[BLOCK];
  private long unread;
  private int padding;

  TarReader(InputStream in) {
    this.in = in;
  }

  /** The next member; empty at the end of the archive. */
  Optional<Entry> next() throws IOException {
    in.skipNBytes(unread + padding);
    unread = 0;
    padding = 0;
    String longName = "";
    String longTarget = "";
    while (true) {
      readBlock();
      if (isZero()) {
        return Optional.empty();
      }
      checkSum();
      long size = octal(124, 12);
      char type = (char) (header[156] & 0xFF);
      switch (type) {
        case 'L' -> longName = longText(size);
        case 'K' -> longTarget = longText(size);
        default -> {
          String name = longName.isEmpty() ? name() : longName;
          String target = longTarget.isEmpty() ? text(157, 100) : longTarget;
          return Optional.of(entry(type, name, target, size));
        }
      }
    }
  }

  private Entry entry(char type, String name, String target, long size) throws IOException {
    int mode = (int) octal(100, 8) & 0777;
    return switch (type) {
      case '0', '\0' -> {
        unread = size;
        padding = padding(size);
        yield new Entry.File(name, mode, size);
      }
      case '5' -> new Entry.Folder(name, mode);
      case '2' -> new Entry.Link(name, target);
      default -> throw new IOException("member '" + name + "' has the unknown type '" + type + "'");
    };
  }

  /** Content of the file that {@link #next} gave; -1 at its end. */
  int read(byte[] buffer) throws IOException {
    if (unread == 0) {
      return -1;
    }
    int count = in.read(buffer, 0, (int) Math.min(buffer.length, unread));
    if (count < 0) {
      throw new EOFException("the archive ends within a file");
    }
    unread -= count;
    return count;
  }

  private void readBlock() throws IOException {
    if (in.readNBytes(header, 0, BLOCK) != BLOCK) {
      throw new EOFException("the archive ends without its end mark");
    }
  }

  private boolean isZero() {
    for (byte b : header) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private void checkSum() throws IOException {
    long wanted = octal(148, 8);
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
    }
    if (sum != wanted) {
      throw new IOException("a header's checksum is wrong");
    }
  }

  private String name() {
    String prefix = Arrays.equals(header, 257, 263, "ustar\0".getBytes(StandardCharsets.US_ASCII),
        0, 6) ? text(345, 155) : "";
    return prefix.isEmpty() ? text(0, 100) : prefix + "/" + text(0, 100);
  }

  private String longText(long size) throws IOException {
    if (size > LONGEST_NAME) {
      throw new IOException("a name of " + size + " bytes");
    }
    byte[] bytes = in.readNBytes((int) size);
    in.skipNBytes(padding(size));
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  private static int padding(long size) {
    return (int) (-size & (BLOCK - 1));
  }

  private String text(int offset, int length) {
    int end = offset;
    while (end < offset + length && header[end] != 0) {
      end++;
    }
    return new String(header, offset, end - offset, StandardCharsets.UTF_8);
  }

  private long octal(int offset, int length) throws IOException {
    String digits = text(offset, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseUnsignedLong(digits, 8);
    } catch (NumberFormatException e) {
      throw new IOException("a header's number is not octal", e);
    }
  }
}
