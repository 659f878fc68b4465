package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compilers in processes of their own that begin at once, with one cache folder, empty first. */
final class TwoCompilersTest {
  private static final int SECONDS = 180;
  private static final String REPOSITORY =
      """
      package two;
      import dev.dxwww.query.*;
      @Repository
      interface Books {
        @Query("select title from books where id = %s") java.util.Optional<String> %s(long id);
        @Query("select count(*) from books") long count();
      }
      """;

  private Path directory;

  @BeforeEach
  void make() throws IOException {
    // Where root is, PostgreSQL runs as somebody else, who has to get there.
    directory = Files.createTempDirectory("two-compilers");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void remove() {
    CompiledApp.delete(directory);
  }

  private Process compiler(String module, String schema, String query) throws IOException {
    Path folder = directory.resolve(module);
    Path output = folder.resolve("classes");
    Files.createDirectories(output.resolve("db/migration"));
    Files.writeString(output.resolve("db/migration/V1__init.sql"), schema);
    Path source = folder.resolve("Books.java");
    Files.writeString(source, query);
    String path = System.getProperty("java.class.path");
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
            "-J-Ddxwww.cache=" + directory.resolve("cache"), "-J-Xmx256m",
            "-d", output.toString(), "-cp", path, "-processorpath", path,
            "-processor", "dev.dxwww.processor.DxProcessor", "-Adxwww.sql=strict",
            "-Xlint:all,-processing", "-Werror", source.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private String end(String module, Process compiler, int code) throws Exception {
    boolean ended = compiler.waitFor(SECONDS, TimeUnit.SECONDS);
    compiler.destroyForcibly();
    String log = Files.readString(directory.resolve(module).resolve("log"));
    assertThat(ended).as("ended: " + log).isTrue();
    assertThat(compiler.exitValue()).as(log).isEqualTo(code);
    return log;
  }

  @Test
  void allGetTheirOwnAnswer_andNoneWaitsForEver() throws Exception {
    String ids = "create table books (id bigint primary key, title text not null);";
    String none = "create table books (number bigint primary key, title text not null);";
    List<Process> all = new ArrayList<>();
    try {
      // Two of one schema, who want the same data directory, and one of another.
      all.add(compiler("same", ids, REPOSITORY.formatted(":id", "find")));
      all.add(compiler("wrong", ids, REPOSITORY.formatted(":idd", "find")));
      all.add(compiler("other", none, REPOSITORY.formatted(":id", "find")));
      assertThat(end("same", all.get(0), 0)).isEmpty();
      assertThat(end("wrong", all.get(1), 1)).contains("[QUERY-", "idd");
      assertThat(end("other", all.get(2), 1)).contains("[QUERY-042]", "\"id\"");
      assertThat(directory.resolve("same/classes/two/Books_Queries.class")).exists();
      // And once more, when the answers are kept.
      assertThat(end("again", compiler("again", ids, REPOSITORY.formatted(":id", "get")), 0))
          .isEmpty();
    } finally {
      all.forEach(Process::destroyForcibly);
    }
    assertThat(CompiledApp.files(directory)).noneMatch(file -> file.endsWith("postmaster.pid"));
  }
}
