package dev.dxwww.processor.query;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations of queries where they would do nothing. */
class StrayMarksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Cached(fresh = \"1s\") | Service is no @Repository",
        "@Timeout(\"1s\") | Service is no @Repository",
        "@Idempotent | the method has no @Transactional",
      })
  void methodOfAComponent_hasNoQuery(String mark, String why) {
    QueryPrograms.compile(
            "@dev.dxwww.app.Component\nfinal class Service {\n  %s\n  void run() {}\n}\n"
                .formatted(mark))
        .hasOnlyError("QUERY-105")
        .at(mark)
        .says(why);
  }

  @Test
  void timeoutOfATypeWithoutQueries_isRefused() {
    QueryPrograms.compile("@Timeout(\"1s\")\nfinal class Service {}\n")
        .hasOnlyError("QUERY-105")
        .says("Service is no @Repository");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class Sorts { @OrderBy(\"id\") static int ID; } | it belongs to constants of an enum",
        "enum Sorts { ID; @OrderBy(\"id\") static int x; } | it belongs to constants of an enum",
        "record Task(@Column(\" \") long id) {} | it names no column",
        "record Task(@Prefix(\"list_\") long id) {} | only a nested record",
        "record Task(@Prefix(\"x_\") java.util.List<String> id) {} | only a nested record",
        "record Task(@Column(\"x\") @Prefix(\"x_\") T id) { record T(int a) {} } | several columns",
      })
  void markOfColumns_isRefusedWhereThereAreNone(String type, String why) {
    QueryPrograms.compile(type + "\n").hasOnlyError("QUERY-105").says(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Cached(fresh = \"1s\") | a batch asks the database each time",
        "@Transactional | it changes nothing",
        "@Idempotent | it belongs to @Transactional",
      })
  void batch_takesNoSettingsOfQueries(String mark, String why) {
    QueryPrograms.compile(
            "record Both(long one) {}\n"
                + QueryPrograms.repository(
                    "@Query(\"select 1::bigint\")\nlong one();\n@Batch %s Both both();"
                        .formatted(mark)))
        .hasOnlyError("QUERY-105")
        .says(why);
  }

  @Test
  void handlerThatMayRunOnce_isNotIdempotent() {
    QueryPrograms.compile(
            """
            @dev.dxwww.http.Controller("/") @jakarta.annotation.security.PermitAll
            final class Home {
              @dev.dxwww.http.Get("/") @Transactional @Idempotent(attempts = 1)
              String home() { return ""; }
            }
            """)
        .hasOnlyError("QUERY-105")
        .says("attempts must be 2 to 20, not 1");
  }

  @Test
  void marksInTheirPlaces_areSilent() {
    QueryPrograms.compile(
            """
            enum Sort { @OrderBy("id") ID, @OrderBy("title, id") TITLE }
            record ListName(long id, String name) {}
            record Row(@Column("id") long number, @Prefix("l_") ListName list,
                @Prefix("m_") Optional<ListName> other) {}
            @Repository @Timeout("5s")
            interface Tasks {
              @Cached(fresh = "1s") @Timeout("2s")
              @Query("select t.id, l.id as l_id, l.name as l_name, m.id as m_id, m.name as m_name"
                  + " from tasks t join lists l on l.id = t.list_id"
                  + " left join lists m on m.id = t.id where t.id = :id")
              Optional<Row> row(long id);
              @Query("select id from tasks order by /*[order sort]*/")
              List<Long> all(Sort sort);
              @Transactional @Idempotent default List<Long> both() { return all(Sort.ID); }
            }
            """)
        .nearlyHas("QUERY-105");
  }
}
