package dev.dxwww.runtime.http.internal.upload;

import dev.dxwww.common.DataSize;
import dev.dxwww.runtime.http.Upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A form with files: read as a whole, its files kept until it is closed. Of one thread. */
public final class UploadForm implements AutoCloseable {
  private static final int BLOCK = 8 << 10;

  private final UploadLimits limits;
  private final UploadFolder folder;
  private final byte[] block = new byte[BLOCK];
  private final List<String> texts = new ArrayList<>();
  private final List<StoredUpload> files = new ArrayList<>();
  private long memoryLeft;
  private long textLeft;
  private final FirstPart first;

  /** An empty form whose larger files will be in that folder. */
  public UploadForm(UploadLimits limits, UploadFolder folder) {
    this(limits, folder, FirstPart.ANY);
  }

  /** The same, of which no more than the first part is read unless that passes. */
  public UploadForm(UploadLimits limits, UploadFolder folder, FirstPart first) {
    this.first = first;
    this.limits = limits;
    this.folder = folder;
    this.memoryLeft = limits.memory();
    this.textLeft = limits.fields();
  }

  /**
   * Reads a body to its end, or to that of its first part.
   *
   * @throws MultipartException when it is malformed or beyond a limit
   * @throws IOException when it cannot be read, or a file not be written
   */
  public void read(InputStream body, Boundary boundary) throws IOException {
    MultipartReader parts = new MultipartReader(body, boundary, limits.partHeader());
    int count = 0;
    while (parts.next()) {
      PartHead head = parts.head();
      if (++count > limits.parts()) {
        throw MultipartException.tooLarge(
            head.name(), "is one part too many: there may be " + limits.parts());
      }
      if (count == 1 && !first.isAny() && !first.isAt(head)) {
        return;
      }
      if (head.fileName() == null) {
        readText(head, parts);
        if (count == 1 && !first.isAny() && !first.passes(texts.getLast())) {
          return;
        }
      } else {
        readFile(head, parts);
      }
    }
  }

  private void readText(PartHead head, MultipartReader parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int count = parts.read(block, 0, BLOCK);
    while (count >= 0) {
      bytes.write(block, 0, count);
      if (bytes.size() > limits.field()) {
        throw MultipartException.tooLarge(head.name(), atMost(limits.field()));
      }
      textLeft -= count;
      if (textLeft < 0) {
        throw MultipartException.tooLarge(
            head.name(), "is too much: all text fields together " + atMost(limits.fields()));
      }
      count = parts.read(block, 0, BLOCK);
    }
    texts.add(head.name());
    try {
      texts.add(
          head.charset().newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString());
    } catch (CharacterCodingException e) {
      throw MultipartException.malformed(
          head.name(), "must be text in " + head.charset().name());
    }
  }

  private static String atMost(long bytes) {
    return "must be at most " + new DataSize(bytes);
  }

  private void readFile(PartHead head, MultipartReader parts) throws IOException {
    int most = (int) Math.min(memoryLeft, limits.file());
    byte[] memory = new byte[Math.min(BLOCK, most + 1)];
    int filled = 0;
    int count = parts.read(memory, 0, memory.length);
    while (count >= 0) {
      filled += count;
      if (filled > most) {
        files.add(spill(head, parts, memory, filled));
        return;
      }
      if (filled == memory.length) {
        memory = Arrays.copyOf(memory, (int) Math.min(2L * filled, most + 1L));
      }
      count = parts.read(memory, filled, memory.length - filled);
    }
    // What browsers send for a file input that was left empty.
    boolean none = filled == 0 && "".equals(head.fileName());
    if (!none) {
      memoryLeft -= filled;
      files.add(new StoredUpload(head, folder, Arrays.copyOf(memory, filled), null, filled));
    }
  }

  /** Writes what does not fit in memory; when that fails, no file is left. */
  private StoredUpload spill(PartHead head, MultipartReader parts, byte[] first, int filled)
      throws IOException {
    long size = filled;
    requireFits(head, size);
    Path file = folder.newFile();
    boolean done = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(first, 0, filled);
      int count = parts.read(block, 0, BLOCK);
      while (count >= 0) {
        size += count;
        requireFits(head, size);
        out.write(block, 0, count);
        count = parts.read(block, 0, BLOCK);
      }
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(file);
      }
    }
    return new StoredUpload(head, folder, null, file, size);
  }

  private void requireFits(PartHead head, long size) throws MultipartException {
    if (size > limits.file()) {
      throw MultipartException.tooLarge(head.name(), atMost(limits.file()));
    }
  }

  /** Names and values of the text fields, one after the other, in the order sent. */
  public List<String> texts() {
    return List.copyOf(texts);
  }

  /** The files of a field, in the order sent. */
  public List<Upload> files(String field) {
    List<Upload> found = new ArrayList<>();
    for (StoredUpload file : files) {
      if (file.field().equals(field)) {
        found.add(file);
      }
    }
    return found;
  }

  /** Deletes its files and closes their streams. */
  @Override
  public void close() {
    files.forEach(StoredUpload::release);
    files.clear();
  }
}
