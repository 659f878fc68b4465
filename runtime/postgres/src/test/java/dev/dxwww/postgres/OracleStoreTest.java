package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data directories prepared once for their key. */
class OracleStoreTest {
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private final AtomicInteger prepared = new AtomicInteger();

  @Test
  void directory_isPreparedOnceAndKeepsWhatWasMade() {
    for (int i = 0; i < 3; i++) {
      try (DataDirectory data =
          store(8).directory("a", d -> run(d, "create table kept(x int)"))) {
        assertThat(run(data, "select count(*) as n from kept")).contains("n = \"0\"");
      }
    }
    assertThat(prepared).hasValue(1);
  }

  @Test
  void failedPreparation_isPassedOnAndRepeated() {
    assertThatThrownBy(
            () ->
                store(8).directory("a", d -> {
                  throw new IllegalStateException("bad migration");
                }))
        .hasMessage("bad migration");
    try (DataDirectory data = store(8).directory("a", d -> run(d, "create table t()"))) {
      assertThat(run(data, "select * from t")).doesNotContain("ERROR");
    }
  }

  @Test
  void halfMadeDirectory_isMadeAnew() throws IOException {
    Path own = Files.createDirectories(folder.resolve("schema-a/data"));
    Files.writeString(own.resolve("PG_VERSION"), "18\n");
    try (DataDirectory data = directory(store(8), "a")) {
      assertThat(run(data, "select 1 as a")).contains("a = \"1\"");
    }
    assertThat(prepared).hasValue(1);
  }

  @Test
  void directoryOfAnotherStartOfTheMachine_isMadeAnew() throws IOException {
    directory(store(8), "a").close();
    Files.writeString(folder.resolve("schema-a/ready"), "100 another-boot");
    directory(store(8), "a").close();
    Files.writeString(folder.resolve("schema-a/ready"), "");
    directory(store(8), "a").close();
    assertThat(prepared).hasValue(3);
  }

  @Test
  void directoryThatGrewMuch_isMadeAnewInTheEnd() throws IOException {
    directory(store(8), "a").close();
    Path grown = folder.resolve("schema-a/data/x");
    try (RandomAccessFile file = new RandomAccessFile(grown.toFile(), "rw")) {
      file.setLength(70 << 20);
    }
    for (int i = 0; i < 70; i++) {
      directory(store(8), "a").close();
    }
    assertThat(prepared).hasValue(2);
  }

  @Test
  void directoryOnWhichPostgresFailed_isMadeAnew() throws IOException {
    try (DataDirectory data = directory(store(8), "a")) {
      Files.delete(data.path().resolve("global/pg_control"));
      assertThatThrownBy(() -> run(data, "select 1")).isInstanceOf(PostgresException.class);
    }
    try (DataDirectory data = directory(store(8), "a")) {
      assertThat(run(data, "select 1 as a")).contains("a = \"1\"");
    }
    assertThat(prepared).hasValue(2);
  }

  @Test
  void oneUserAtATime() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 8; i++) {
        all.add(threads.submit(() -> {
          try (DataDirectory data = directory(store(8), "shared")) {
            assertThat(inside.incrementAndGet()).isEqualTo(1);
            assertThat(run(data, "select 1 as a")).contains("a = \"1\"");
            inside.decrementAndGet();
          }
        }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(prepared).hasValue(1);
  }

  @Test
  void whatAnotherProcessHas_isWaitedFor() {
    try (OtherJvm other = OtherJvm.run("hold", TestPostgres.CACHE.toString())) {
      Path data = Path.of(other.line());
      Path lock = OracleSweep.lockOf(data.getParent());
      assertThat(FolderLock.tryTake(lock)).isEmpty();
      OracleStore impatient =
          new OracleStore(TestPostgres.INSTALLATION, TestPostgres.CACHE.resolve("oracle"),
              new OracleStore.Bounds(8, 1L << 40, Duration.ofMillis(30)));
      assertThatThrownBy(() -> impatient.directory("held", d -> {}))
          .isInstanceOf(PostgresException.class)
          .hasMessageContaining("schema-held.lock");
      other.proceed();
      try (DataDirectory mine = TestPostgres.store().directory("held", d -> {})) {
        assertThat(mine.path()).isEqualTo(data);
      }
    }
  }

  @Test
  void processLeftByAKilledJvm_isEnded() {
    try (OtherJvm other = OtherJvm.run("sleep-in-postgres", TestPostgres.CACHE.toString())) {
      Path path = Path.of(other.line());
      TestPostgres.await(
          () -> TestPostgres.postmaster(path).isPresent(), () -> "postgres runs on " + path);
      long pid = Math.abs(TestPostgres.postmaster(path).orElseThrow().pid());
      other.kill();
      try (DataDirectory data = TestPostgres.store().directory("orphan", d -> {})) {
        assertThat(run(data, "select 1 as a")).contains("a = \"1\"");
      }
      assertThat(TestPostgres.postmaster(path)).isEmpty();
      assertThat(ProcessHandle.of(pid).flatMap(p -> p.info().command())).isEmpty();
    }
  }

  @Test
  void directoriesUsedLongestAgo_areRemovedButNotThoseInUse() throws IOException {
    directory(store(2), "old").close();
    age("old", 3000);
    DataDirectory inUse = directory(store(2), "in-use");
    age("in-use", 2000);
    directory(store(2), "young").close();
    assertThat(folder.resolve("schema-old")).doesNotExist();
    assertThat(folder.resolve("schema-in-use")).isDirectory();
    directory(store(2), "younger").close();
    assertThat(run(inUse, "select 1 as a")).contains("a = \"1\"");
    inUse.close();
    directory(store(2), "youngest").close();
    assertThat(folder.resolve("schema-in-use")).doesNotExist();
    assertThat(folder.resolve("schema-youngest")).isDirectory();
  }

  @Test
  void use_makesADirectoryYoung() throws IOException {
    directory(store(2), "a").close();
    directory(store(2), "b").close();
    age("a", 9000);
    age("b", 5000);
    directory(store(2), "a").close();
    directory(store(2), "c").close();
    assertThat(folder.resolve("schema-a")).isDirectory();
    assertThat(folder.resolve("schema-b")).doesNotExist();
  }

  @Test
  void tooManyBytes_removeDirectoriesToo() throws IOException {
    OracleStore small =
        new OracleStore(TestPostgres.INSTALLATION, folder,
            new OracleStore.Bounds(8, 15L << 20, DEADLINE));
    directory(small, "a").close();
    age("a", 1000);
    directory(small, "b").close();
    assertThat(folder.resolve("schema-a")).doesNotExist();
    assertThat(folder.resolve("schema-b")).isDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../x", "a/b", ".a", "a b", "ä"})
  void keyThatIsNoFileName_isRefused(String key) {
    assertThatThrownBy(() -> store(8).directory(key, d -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void closedDirectory_isNotUsed() {
    DataDirectory data = directory(store(8), "a");
    data.close();
    data.close();
    assertThatThrownBy(() -> data.single(DEADLINE)).isInstanceOf(IllegalStateException.class);
  }

  private OracleStore store(int directories) {
    return new OracleStore(TestPostgres.INSTALLATION, folder,
        new OracleStore.Bounds(directories, 1L << 40, DEADLINE));
  }

  private DataDirectory directory(OracleStore store, String key) {
    return store.directory(key, d -> prepared.incrementAndGet());
  }

  private String run(DataDirectory data, String sql) {
    if (sql.startsWith("create")) {
      prepared.incrementAndGet();
    }
    return data.single(DEADLINE).run(SingleUser.statement(sql));
  }

  private void age(String key, long millis) throws IOException {
    Files.setLastModifiedTime(
        folder.resolve("schema-" + key + "/ready"),
        FileTime.fromMillis(System.currentTimeMillis() - millis));
  }
}
