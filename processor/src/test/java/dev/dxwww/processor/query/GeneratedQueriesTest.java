package dev.dxwww.processor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Statements that are made of those in the source. */
class GeneratedQueriesTest {

  /** The generated source, with literals that are joined by + in one line. */
  private static String queries(String types, String... methods) {
    return QueryPrograms.compile(types + QueryPrograms.repository(methods))
        .succeeds()
        .generated("p.Tasks_Queries")
        .replaceAll("\"\\s*\\+\\s*\"", "");
  }

  @Test
  void listOfRecords_isOneInsertOfArrays() {
    assertThat(
            queries(
                "record Label(long taskId, Optional<String> name) {}\n",
                """
                @Query(\"""
                    insert into labels (task_id, name)
                    values (:labels.taskId, coalesce(:labels.name, '?'))\""")
                int add(List<Label> labels);
                """))
        .contains(
            "insert into labels (task_id, name)\\nselect dx_rows.c1, coalesce(dx_rows.c2, '?') from"
                + " unnest(?::bigint[]::bigint[], ?::text[]::text[]) as dx_rows(c1, c2)");
  }

  @Test
  void otherParameters_stayValuesBesideAList() {
    assertThat(
            queries(
                "record Label(String name) {}\n",
                """
                @Query("insert into labels (task_id, name) values (:task, :name) returning name")
                List<String> add(long task, List<Label> labels);
                """))
        .contains(
            "select ?::bigint, dx_rows.c1 from unnest(?::text[]::text[]) as dx_rows(c1)"
                + " returning name");
  }

  @Test
  void pageByKeysOfOneDirection_comparesRows() {
    assertThat(
            queries(
                "record Task(long id, String title) {}\n",
                """
                @Query("select t.id, title from tasks t where list_id = :list order by t.title, id")
                Page<Task> page(long list, PageRequest page);
                """))
        .contains("where list_id = ?::bigint order by t.title, id\\nlimit ?::bigint")
        .contains("(dx_page.\\\"title\\\", dx_page.\\\"id\\\") > (?::text, ?::bigint)");
  }

  @Test
  void pageByKeysThatCanBeNull_comparesThemOneByOne() {
    assertThat(
            queries(
                "record Task(long id, Optional<Instant> dueAt) {}\n",
                """
                @Query("select id, due_at from tasks where list_id = 1 order by due_at desc, id")
                Page<Task> page(PageRequest page);
                """))
        .contains("dx_page.\\\"due_at\\\" < ?::timestamp with time zone")
        .contains("::timestamp with time zone is null and dx_page.\\\"due_at\\\" is not null)")
        .contains("dx_page.\\\"due_at\\\" is not distinct from ?::timestamp with time zone")
        .contains("order by dx_page.\\\"due_at\\\" desc, dx_page.\\\"id\\\"");
  }

  @Test
  void questionMarksOfOperators_areNoParameters() {
    assertThat(
            queries(
                "",
                """
                @Query("select id from tasks where list_id = 1 and settings ? :key and title > '?'")
                List<Long> with(String key);
                """))
        .contains("settings ?? ?::text and title > '?'");
  }

  @Test
  void allShapesAtOnce_compile() {
    assertThat(
            queries(
                """
                enum State { OPEN, DONE, LATE }
                enum Sort { @OrderBy("due_at nulls last, id") DUE, @OrderBy("title, id") TITLE }
                record Label(String name) {}
                record TaskList(long id, String name) {}
                record Settings(int size, List<String> colours) {}
                record Task(long id, State state, Settings settings, List<String> tags,
                    Optional<Instant> dueAt, @Prefix("in_") TaskList list, List<Label> labels) {}
                """,
                """
                @Query(\"""
                    select t.id, t.state, t.settings, t.tags, t.due_at,
                      l.id as in_id, l.name as in_name,
                      coalesce((
                        select json_agg(json_build_object('name', b.name) order by b.name)
                        from labels b where b.task_id = t.id), '[]') as labels
                    from tasks t join lists l on l.id = t.list_id
                    where l.id = any(:lists)
                      /*[if text]*/ and t.title ilike '%' || :text || '%' /*[end]*/
                      /*[if states]*/ and t.state = any(:states) /*[end]*/
                      /*[if due]*/ and t.due_at < now() /*[end]*/
                    order by /*[order sort]*/ limit :most
                    \""")
                List<Task> search(
                    List<Long> lists, @Nullable String text, Set<State> states, boolean due,
                    Sort sort, int most);
                """))
        .contains("public List<Task> search(");
  }
}
