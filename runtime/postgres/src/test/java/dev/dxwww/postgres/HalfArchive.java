package dev.dxwww.postgres;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.concurrent.CountDownLatch;
import java.util.jar.JarFile;

/** The class path, but reading an archive says {@code half} in the middle, and never goes on. */
final class HalfArchive extends ClassLoader {

  HalfArchive(ClassLoader whole) {
    super(whole);
  }

  @Override
  public URL getResource(String name) {
    URL whole = super.getResource(name);
    try {
      return URL.of(URI.create(whole.toString()), new URLStreamHandler() {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
          return new Connection(whole);
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To an entry of a jar. */
  private static final class Connection extends JarURLConnection {
    private final JarURLConnection whole;

    Connection(URL url) throws IOException {
      super(url);
      whole = (JarURLConnection) url.openConnection();
      whole.setUseCaches(false);
    }

    @Override
    public JarFile getJarFile() throws IOException {
      return whole.getJarFile();
    }

    @Override
    public void connect() throws IOException {
      whole.connect();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new Half(whole.getInputStream(), whole.getContentLengthLong() / 2);
    }
  }

  /** Gives so many bytes, then none and no end. */
  private static final class Half extends FilterInputStream {
    private long left;

    Half(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      if (left <= 0) {
        System.out.println("half");
        waitForTheEnd();
      }
      int read = in.read(bytes, from, (int) Math.min(count, left));
      left -= read;
      return read;
    }

    private static void waitForTheEnd() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
