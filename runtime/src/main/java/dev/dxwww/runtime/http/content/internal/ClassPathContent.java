package dev.dxwww.runtime.http.content.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.jspecify.annotations.Nullable;

/** A file in a jar of the class path; a small one stays in memory after its first use. */
final class ClassPathContent implements Content {
  private final ClassLoader loader;
  private final String name;
  private final long length;
  private final Version version;
  private final MemoryBudget memory;
  private volatile @Nullable MemoryContent kept;

  /** The file of a name; {@code checksum} is that of its bytes. */
  ClassPathContent(
      ClassLoader loader, String name, long length, long checksum, MemoryBudget memory) {
    this.loader = loader;
    this.name = name;
    this.length = length;
    this.memory = memory;
    String tag = '"' + Long.toHexString(checksum) + '-' + Long.toHexString(length) + '"';
    this.version = new Version(tag, HttpDates.NONE);
  }

  @Override
  public @Nullable OpenContent open(long now) throws IOException {
    MemoryContent inMemory = kept;
    if (inMemory != null) {
      return inMemory;
    }
    InputStream in = loader.getResourceAsStream(name);
    if (in == null) {
      return null;
    }
    if (!memory.take(length)) {
      return new OpenResource(in);
    }
    // Two requests at once may both read it, and count it twice: the bound holds all the same.
    try (in) {
      MemoryContent read = new MemoryContent(in.readNBytes((int) length), version);
      kept = read;
      return read;
    }
  }

  /** An open file of a jar, which is read from front to back. */
  private final class OpenResource implements OpenContent {
    private InputStream in;
    private long at;

    OpenResource(InputStream in) {
      this.in = in;
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public Version version() {
      return version;
    }

    @Override
    public void writeTo(OutputStream out, ByteRange range) throws IOException {
      if (range.first() < at) {
        rewind();
      }
      in.skipNBytes(range.first() - at);
      StreamCopy.copy(in, out, range.length());
      at = range.last() + 1;
    }

    private void rewind() throws IOException {
      in.close();
      InputStream again = loader.getResourceAsStream(name);
      if (again == null) {
        throw new FileNotFoundException(name + " is not on the class path any more");
      }
      in = again;
      at = 0;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
