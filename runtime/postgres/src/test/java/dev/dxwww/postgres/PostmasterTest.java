package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file by which PostgreSQL says that it runs. */
class PostmasterTest {
  @TempDir private Path data;

  @Test
  void file_isRead() throws IOException {
    write("42\n/data dir\n1790000000\n5433\n/tmp\n127.0.0.1\n  123  4\nready   \n");
    Postmaster read = Postmaster.read(data).orElseThrow();
    assertThat(read).isEqualTo(new Postmaster(42, Path.of("/data dir"), 5433, "ready"));
    assertThat(read.isReady()).isTrue();
  }

  @Test
  void fileThatIsBeingWritten_isNotReady() throws IOException {
    assertThat(Postmaster.read(data)).isEmpty();
    for (String part : new String[] {"", "42", "42\n", "x\n/d\n"}) {
      write(part);
      assertThat(Postmaster.read(data)).isEmpty();
    }
    write("42\n/d\n1\n");
    assertThat(Postmaster.read(data).orElseThrow().isReady()).isFalse();
  }

  @Test
  void fileOfADeadProcess_isRemoved() throws IOException {
    write("999999999\n/d\n1\n1\n\n\n\nready\n");
    Postmaster.removeStale(data);
    assertThat(data.resolve("postmaster.pid")).doesNotExist();
    Postmaster.endOrphan(data, Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "FATAL: could not write: No space left on device | make room on the disk",
    "FATAL: could not open file: Permission denied | chown -R",
    "FATAL: data directory has wrong ownership | chown -R",
    "FATAL: data directory has invalid permissions | chown -R",
    "FATAL: could not create shared memory segment | shared memory",
    "LOG: syntax error in file dxwww-user.conf line 1 | correct /x/db/data/dxwww-user.conf",
    "FATAL: something else | see /x/db/server.log",
  })
  void failure_isSaidWithItsFix(String log, String fix) {
    assertThat(StartFailure.fix(log, new DevFolder(Path.of("/x/db"))))
        .startsWith("Fix: ")
        .contains(fix);
  }

  private void write(String text) throws IOException {
    Files.writeString(data.resolve("postmaster.pid"), text);
  }
}
