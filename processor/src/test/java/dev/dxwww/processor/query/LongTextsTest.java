package dev.dxwww.processor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Texts near the size that a constant of Java can have, and many methods in one repository. */
class LongTextsTest {
  private static final String START = "select id from tasks where id = :id";

  private static String query(int length) {
    return START + " and '" + "x".repeat(length - START.length() - 12) + "' <> ''";
  }

  private static String method(String name, String sql) {
    return "@Query(\"%s\")\nOptional<Long> %s(long id);".formatted(sql, name);
  }

  @Test
  void textThatFits_compiles() {
    QueryPrograms.methods(method("one", query(65_500))).succeeds();
  }

  @Test
  void textThatFitsOnlyWithoutItsCasts_isRefused() {
    QueryPrograms.methods(method("one", query(65_530)))
        .hasOnlyError("QUERY-106")
        .says("with the types of its parameters it is longer than 64 KiB");
  }

  @Test
  void batchOfLongTexts_isRefused() {
    String methods = method("one", query(40_000)) + "\n" + method("two", query(40_000));
    String both = "record Both(Optional<Long> one, Optional<Long> two) {}\n";
    QueryPrograms.compile(both + QueryPrograms.repository(methods, "@Batch Both both(long id);"))
        .hasOnlyError("QUERY-111")
        .says("its statements together are longer than 64 KiB");
  }

  @Test
  void bytesAreThoseOfClassFiles() {
    assertThat(ConstantSize.bytes("a\0\u00e4\u20ac\ud83d\ude00"))
        .isEqualTo(1 + 2 + 2 + 3 + 6);
  }

  @Test
  void repositoryOfManyMethods_compiles() {
    List<String> methods = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      methods.add(
          "@Query(\"select id, title, due_at, done from tasks where id = :id and %d = %d\")"
              .formatted(i, i)
              + "\nOptional<Task> task" + i + "(long id);");
    }
    QueryPrograms.compile(
            "record Task(long id, String title, @Nullable Instant dueAt, boolean done) {}\n"
                + QueryPrograms.repository(methods.toArray(String[]::new)))
        .succeeds();
  }
}
