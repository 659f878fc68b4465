package dev.dxwww.runtime.http.content.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A file of a file system.
 *
 * <p>Its tag is made of length and time of the last change. While that time is so near that a
 * further change might leave the same time, the tag is weak (RFC 9110, 8.8.1).
 *
 * @param path of the file; links are followed
 */
public record FileContent(Path path) implements Content {
  private static final long SAFE_AGE_MILLIS = 2_000;
  private static final int MOST_TRIES = 3;

  @Override
  public @Nullable OpenContent open(long now) throws IOException {
    for (int tries = 1;; tries++) {
      BasicFileAttributes before = FileAttributes.of(path);
      if (before == null || !before.isRegularFile()) {
        return null;
      }
      FileChannel channel;
      try {
        channel = FileChannel.open(path, StandardOpenOption.READ);
      } catch (NoSuchFileException e) {
        return null;
      }
      boolean same = false;
      boolean kept = false;
      try {
        same = isStill(before, channel);
        kept = same || tries == MOST_TRIES;
        if (kept) {
          // A file that changes all the time has no version worth a name.
          Version version = same ? version(before, now) : Version.UNKNOWN;
          return new OpenFile(channel, channel.size(), version);
        }
      } finally {
        if (!kept) {
          channel.close();
        }
      }
    }
  }

  private boolean isStill(BasicFileAttributes before, FileChannel channel) throws IOException {
    BasicFileAttributes after = FileAttributes.of(path);
    return after != null
        && after.lastModifiedTime().equals(before.lastModifiedTime())
        && Objects.equals(after.fileKey(), before.fileKey())
        && channel.size() == before.size();
  }

  private static Version version(BasicFileAttributes attributes, long now) {
    long millis = attributes.lastModifiedTime().toMillis();
    long nanos = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    String tag = '"' + Long.toHexString(nanos) + '-' + Long.toHexString(attributes.size()) + '"';
    boolean settled = now - millis >= SAFE_AGE_MILLIS;
    // Never later than the response itself (RFC 9110, 8.8.2.1).
    long seconds = Math.floorDiv(Math.min(millis, now), 1_000L);
    return new Version(settled ? tag : "W/" + tag, seconds);
  }
}
