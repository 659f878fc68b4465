package dev.dxwww.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Somebody who makes an application in a directory and with a repository of their own. */
final class Newcomer {
  private static final Path MAVEN = Path.of(property("maven"), "bin", "mvn");
  private static final Path TARGET = Path.of(property("directory"));

  private final Path directory;

  /** {@code directory} is a name beside those of other tests. */
  Newcomer(String directory) {
    this.directory = TARGET.resolveSibling(directory);
  }

  Path directory() {
    return directory;
  }

  /** The folder of a new application. */
  Path generate() throws Exception {
    deleteAll(directory);
    Files.createDirectories(directory);
    maven(
        directory,
        "org.apache.maven.plugins:maven-archetype-plugin:" + property("archetype-plugin")
            + ":generate",
        "-DarchetypeCatalog=local",
        "-DarchetypeGroupId=dev.dxwww",
        "-DarchetypeArtifactId=dxwww-starter-archetype",
        "-DarchetypeVersion=" + property("version"),
        "-DgroupId=com.example",
        "-DartifactId=shop",
        "-Dversion=2.5-SNAPSHOT");
    Path shop = directory.resolve("shop");
    assertThat(shop.resolve(".gitignore")).content().startsWith("target/");
    assertThat(shop.resolve("pom.xml")).content().doesNotContain("@project");
    return shop;
  }

  void maven(Path folder, String... arguments) throws Exception {
    try (ChildProcess maven = start(folder, arguments)) {
      assertThat(maven.exitCode(1_200)).as(maven.output()).isZero();
    }
  }

  /** What Maven says where it fails. */
  String failing(Path folder, String... arguments) throws Exception {
    try (ChildProcess maven = start(folder, arguments)) {
      assertThat(maven.exitCode(1_200)).as(maven.output()).isOne();
      return maven.output();
    }
  }

  private static ChildProcess start(Path folder, String... arguments) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    MAVEN.toString(), "-B", "-ntp", "-s",
                    TARGET.resolveSibling("test-classes").resolve("settings.xml").toString(),
                    "-Dmaven.repo.local=" + property("repository")),
                Stream.of(arguments))
            .toList();
    // The outer build's own settings for its JVM must not leak into a newcomer's.
    Map<String, String> environment =
        Map.of("MAVEN_OPTS", "", "MAVEN_ARGS", "", "JAVA_HOME", property("java-home"));
    return ChildProcess.start(folder, environment, command);
  }

  /** The names of what is in the application's jar. */
  List<String> inJar(Path shop) throws IOException {
    try (ZipFile jar = new ZipFile(shop.resolve("target/app.jar").toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }

  /** Whether a file of a jar is of a database's libraries. */
  static boolean isOfDatabases(String name) {
    return Stream.of(
                "io/agroal/", "org/postgresql/", "org/flywaydb/", "com/github/benmanes/",
                "dev/dxwww/postgres/")
            .anyMatch(name::startsWith)
        || isProgram(name);
  }

  /** Whether it is PostgreSQL itself. */
  static boolean isProgram(String name) {
    return name.endsWith(".txz");
  }

  private static void deleteAll(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> paths = Files.walk(directory)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static String property(String name) {
    String value = System.getProperty("starter." + name);
    assertThat(value).as("system property starter." + name).isNotNull();
    return value;
  }
}
