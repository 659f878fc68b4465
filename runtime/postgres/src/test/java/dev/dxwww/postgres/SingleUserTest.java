package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code postgres --single} over pipes. */
class SingleUserTest {
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  @Test
  void statements_areAnsweredInOrder() {
    try (DataDirectory data = directory()) {
      String said =
          data.single(DEADLINE)
              .run(
                  SingleUser.statement("select 'first' as a")
                      + SingleUser.statement("select nothing")
                      + SingleUser.statement("select 'third' as c;"));
      assertThat(said).containsSubsequence("a = \"first\"", "ERROR:  42703:", "c = \"third\"");
    }
  }

  @Test
  void session_answersOneQuestionAfterTheOther() {
    try (DataDirectory data = directory();
        Session session = data.single(DEADLINE).open()) {
      assertThat(ask(session, "create temp table t(a int)")).doesNotContain("ERROR");
      assertThat(ask(session, "insert into t values (7) returning a")).contains("a = \"7\"");
      assertThat(ask(session, "select b from t")).contains("ERROR:  42703");
      assertThat(ask(session, "select a + 1 as b from t"))
          .contains("b = \"8\"")
          .doesNotContain("end of answer");
    }
  }

  @Test
  void session_answersWithinAFailedTransaction() {
    try (DataDirectory data = directory();
        Session session = data.single(DEADLINE).open()) {
      ask(session, "begin");
      assertThat(ask(session, "select nothing")).contains("42703");
      assertThat(ask(session, "select 1 as a"))
          .contains("ERROR:  25P02")
          .doesNotContain("end of answer");
      ask(session, "rollback");
      assertThat(ask(session, "select 1 as a")).contains("a = \"1\"");
    }
  }

  @Test
  void textThatLooksLikeAPrompt_doesNotEndAnAnswer() {
    try (DataDirectory data = directory();
        Session session = data.single(DEADLINE).open()) {
      assertThat(ask(session, "select E'x\\nbackend> y' as a")).contains("x\nbackend> y");
      assertThat(ask(session, "select 2 as b")).contains("b = \"2\"").doesNotContain("a = ");
    }
  }

  @Test
  void longInputAndLongOutput_doNotWaitForEachOther() {
    StringBuilder script = new StringBuilder();
    String filler = "x".repeat(10_000);
    for (int i = 0; i < 600; i++) {
      script.append(SingleUser.statement("select '" + filler + i + "', repeat('y', 10000)"));
    }
    try (DataDirectory data = directory();
        Session session = data.single(DEADLINE).open()) {
      String said = session.ask(script.toString());
      assertThat(said.length()).isGreaterThan(12_000_000);
      assertThat(said.indexOf("x599\"")).isPositive();
    }
  }

  @Test
  void answerBeyondTheLimit_isRefused() {
    try (DataDirectory data = TestPostgres.store().directory("spoilt", d -> {})) {
      String sql = "select repeat('z', 70000000)";
      assertThatThrownBy(() -> data.single(DEADLINE).run(SingleUser.statement(sql)))
          .isInstanceOf(PostgresException.class)
          .hasMessageContaining("more than 67108864 bytes");
    }
  }

  @Test
  void deadline_endsTheProcess() {
    try (DataDirectory data = TestPostgres.store().directory("late", d -> {})) {
      // Neither signals nor statement_timeout end this loop early.
      String sql = "set statement_timeout = 0; select pg_sleep(60)";
      long start = System.nanoTime();
      assertThatThrownBy(
              () -> data.single(Duration.ofMillis(700)).run(SingleUser.statement(sql)))
          .isInstanceOf(PostgresException.class)
          .hasMessageContaining("took longer than 700 ms");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      TestPostgres.await(
          () -> TestPostgres.postmaster(data.path()).filter(Postmaster::isAlive).isEmpty(),
          () -> "the process ends");
    }
  }

  @Test
  void endOfThisSession_endsTheProcess() {
    try (DataDirectory data = directory()) {
      Session session = data.single(DEADLINE).open();
      ask(session, "select 1");
      assertThat(TestPostgres.postmaster(data.path()).filter(Postmaster::isAlive)).isPresent();
      session.close();
      assertThat(TestPostgres.postmaster(data.path())).isEmpty();
    }
  }

  @Test
  void directoryThatIsNone_isSaid(@TempDir Path folder) {
    SingleUser single =
        new SingleUser(TestPostgres.INSTALLATION, folder.resolve("nothing"), DEADLINE);
    assertThatThrownBy(() -> single.run(SingleUser.statement("select 1")))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("ended before its work was done")
        .hasMessageContaining("nothing");
    assertThatThrownBy(
            () -> {
              try (Session session = single.open()) {
                ask(session, "select 1");
              }
            })
        .isInstanceOf(PostgresException.class);
  }

  @Test
  void setting_isGivenToPostgres() {
    try (DataDirectory data = directory()) {
      SingleUser single = data.single(DEADLINE).with("work_mem", "9MB");
      assertThat(single.run(SingleUser.statement("show work_mem"))).contains("\"9MB\"");
    }
  }

  @Test
  void textIsUnicode_andLettersHaveTheirCases() {
    try (DataDirectory data = directory()) {
      String said =
          data.single(DEADLINE)
              .run(SingleUser.statement("select upper('äé') as u, 'ä' > 'z' as after_z"));
      assertThat(said).contains("u = \"ÄÉ\"").contains("after_z = \"t\"");
    }
  }

  @Property(tries = 300)
  void statement_endsOnlyAtItsEndAndKeepsItsPositions(
      @ForAll @StringLength(max = 12) @CharRange(from = ';', to = ';')
          @CharRange(from = '\n', to = '\n') @CharRange(from = 'a', to = 'b') String sql) {
    String made = SingleUser.statement(sql);
    assertThat(made).endsWith(";\n\n");
    assertThat(made.indexOf(";\n\n")).isEqualTo(made.length() - 3);
    String kept = sql.stripTrailing();
    for (int i = 0; i < kept.length() - 1; i++) {
      char c = kept.charAt(i);
      assertThat(Character.isWhitespace(c) ? ' ' : c)
          .isEqualTo(Character.isWhitespace(made.charAt(i)) ? ' ' : made.charAt(i));
    }
  }

  @Test
  void nulInSql_isRefused() {
    assertThatThrownBy(() -> SingleUser.statement("select '\0'"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingOfTheEnvironment_isInherited() {
    assertThat(Child.prepare(List.of("x")).environment())
        .containsEntry("LC_ALL", "C")
        .containsEntry("TZ", "UTC")
        .doesNotContainKeys("HOME", "PGDATA", "PGOPTIONS", "JAVA_HOME", "LD_PRELOAD");
  }

  private static DataDirectory directory() {
    return TestPostgres.store().directory("single", d -> {});
  }

  private static String ask(Session session, String sql) {
    return session.ask(SingleUser.statement(sql));
  }
}
