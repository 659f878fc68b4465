package dev.dxwww.runtime.observe.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.management.UnixOperatingSystemMXBean;

/** How many connections the process's file descriptors allow. */
public final class Descriptors {
  /** Kept back for files, the database and calls to other services. */
  static final int RESERVED = 200;
  /** Most connections unless something else is configured. */
  static final int USUAL = 10_000;
  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final String LINE = "Max open files";

  private Descriptors() {}

  /**
   * Most connections a listener may hold: as configured, or 10,000 where that is 0; never more
   * than the descriptors allow.
   */
  public static int connections(int configured, long descriptors) {
    int wanted = configured == 0 ? USUAL : configured;
    return (int) Math.min(wanted, room(descriptors));
  }

  /** What is left for connections; where next to nothing is, a quarter of all. */
  private static long room(long descriptors) {
    return Math.max(Math.max(1, descriptors / 4), descriptors - RESERVED);
  }

  /** Most descriptors the process may open; {@link Long#MAX_VALUE} when nobody says. */
  public static long limit() {
    try {
      // Spares the start the management beans, which bring many classes.
      return ofLimits(Files.readString(LIMITS));
    } catch (IOException e) {
      return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
          && unix.getMaxFileDescriptorCount() > 0
          ? unix.getMaxFileDescriptorCount()
          : Long.MAX_VALUE;
    }
  }

  /** The soft limit from the text of {@code /proc/self/limits}. */
  static long ofLimits(String text) {
    for (String line : text.split("\n")) {
      if (line.startsWith(LINE)) {
        String soft = line.substring(LINE.length()).strip().split(" ", 2)[0];
        return soft.chars().allMatch(Character::isDigit) && soft.length() < 19
            ? Long.parseLong(soft)
            : Long.MAX_VALUE;
      }
    }
    return Long.MAX_VALUE;
  }
}
