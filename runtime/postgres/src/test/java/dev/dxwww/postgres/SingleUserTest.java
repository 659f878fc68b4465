package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/** {@code postgres --single} over pipes. */
class SingleUserTest {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @Test
  void statements_areAnsweredInOrder() {
    try (DataDirectory data = TestPostgres.store().directory("single", d -> {})) {
      String said =
          data.single(DEADLINE)
              .run(
                  SingleUser.statement("select 'first' as a")
                      + SingleUser.statement("select nothing")
                      + SingleUser.statement("select 'third' as c"));
      assertThat(said).containsSubsequence("a = \"first\"", "ERROR:  42703:", "c = \"third\"");
    }
  }

  @Test
  void session_answersOneQuestionAfterTheOther() {
    try (DataDirectory data = TestPostgres.store().directory("single", d -> {});
        Session session = data.single(DEADLINE).open()) {
      assertThat(ask(session, "create temp table t(a int)")).doesNotContain("ERROR");
      assertThat(ask(session, "insert into t values (7) returning a")).contains("a = \"7\"");
      assertThat(ask(session, "select b from t")).contains("ERROR:  42703");
      assertThat(ask(session, "select a + 1 as b from t"))
          .contains("b = \"8\"")
          .doesNotContain("end of answer");
    }
  }

  private static String ask(Session session, String sql) {
    return session.ask(SingleUser.statement(sql));
  }
}
