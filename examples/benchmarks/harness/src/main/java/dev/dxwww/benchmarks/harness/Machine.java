package dev.dxwww.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where it ran.
 *
 * @param cpu its model
 * @param cores how many the JVM sees
 * @param memoryGigabytes its memory
 * @param system kernel
 * @param java the JDK of all servers
 */
public record Machine(String cpu, int cores, long memoryGigabytes, String system, String java) {

  /** This one. */
  public static Machine here() throws IOException {
    return new Machine(
        field("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        Math.round(Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1e6),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vendor.version", "") + " " + Runtime.version());
  }

  private static String field(String file, String name) throws IOException {
    for (String line : Files.readAllLines(Path.of(file))) {
      if (line.startsWith(name)) {
        return line.substring(line.indexOf(':') + 1).strip();
      }
    }
    return "0 unknown";
  }
}
