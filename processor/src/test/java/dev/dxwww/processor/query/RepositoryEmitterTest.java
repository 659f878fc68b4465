package dev.dxwww.processor.query;

import static dev.dxwww.processor.query.Models.BIGINT;
import static dev.dxwww.processor.query.Models.BOOLEAN;
import static dev.dxwww.processor.query.Models.INT;
import static dev.dxwww.processor.query.Models.LONG;
import static dev.dxwww.processor.query.Models.STRING;
import static dev.dxwww.processor.query.Models.TEXT;
import static dev.dxwww.processor.query.Models.TIME;
import static dev.dxwww.processor.query.Models.bound;
import static dev.dxwww.processor.query.Models.column;
import static dev.dxwww.processor.query.Models.list;
import static dev.dxwww.processor.query.Models.optional;
import static dev.dxwww.processor.query.Models.own;
import static dev.dxwww.processor.query.Models.parameter;
import static dev.dxwww.processor.query.Models.part;
import static dev.dxwww.processor.query.Models.repository;
import static dev.dxwww.processor.query.Models.set;
import static dev.dxwww.processor.query.Models.single;
import static dev.dxwww.processor.query.Models.task;
import static dev.dxwww.processor.query.Models.type;
import static dev.dxwww.processor.query.Models.variant;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.lang.model.element.Modifier;

import org.junit.jupiter.api.Test;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;


import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.query.QueryResult.RowShape;
import dev.dxwww.processor.query.QueryVariant.Binding;
import dev.dxwww.processor.query.QueryVariant.Choice;
import dev.dxwww.processor.route.Golden;
import dev.dxwww.processor.transaction.TransactionModel;

/** The class of a repository, from models that no compiler made. */
class RepositoryEmitterTest {
  private static final String TASK =
      """
      import java.time.*;
      import java.util.*;
      import java.util.stream.*;
      import dev.dxwww.runtime.query.*;
      record Task(long id, String title, Optional<Instant> dueAt) {}
      """;

  private static QueryMethod find() {
    return new Models.Method("find", optional(own("Task")), new QueryResult.AtMostOne(task()))
        .with(parameter("id", LONG))
        .as(
            variant(
                "select id, title, due_at\nfrom tasks where id = ?::bigint", bound("id", BIGINT)))
        .model();
  }

  private static QueryMethod count() {
    return new Models.Method("count", LONG, new QueryResult.One(single(BIGINT)))
        .as(variant("select count(*) from tasks"))
        .model();
  }

  @Test
  void plainQueries_areWhatOneWouldWriteByHand() {
    QueryMethod all =
        new Models.Method("all", list(own("Task")), new QueryResult.Rows(task()))
            .as(variant("select id, title, due_at from tasks"))
            .within(Duration.ofSeconds(2))
            .model();
    QueryMethod rename =
        new Models.Method("rename", BOOLEAN, new QueryResult.Changed())
            .with(parameter("id", LONG), parameter("title", STRING))
            .as(
                variant(
                    "update tasks set title = ?::text where id = ?::bigint",
                    bound("title", TEXT),
                    bound("id", BIGINT)))
            .changing("update", "tasks.title")
            .model();
    String emitted =
        Emitted.queries(
            repository(find(), count(), all, rename),
            TASK
                + """
                public interface TaskRepository {
                  Optional<Task> find(long id);
                  long count();
                  List<Task> all();
                  boolean rename(long id, String title);
                }
                """);
    Golden.assertSame("TaskRepository_Queries.java.txt", emitted);
  }

  @Test
  void optionalBlocksAndOrders_chooseAmongWholeStatements() {
    List<QueryVariant> variants = new ArrayList<>();
    for (String order : List.of("DUE", "TITLE")) {
      for (boolean text : new boolean[] {false, true}) {
        for (boolean open : new boolean[] {false, true}) {
          List<Choice> condition =
              List.of(
                  new Choice.Block("text", text),
                  new Choice.Block("open", open),
                  new Choice.Order("sort", order));
          List<Binding> bindings = new ArrayList<>();
          if (text) {
            bindings.add(bound("text", TEXT, Presence.OPTIONAL, "text"));
          }
          bindings.add(bound("limit", BIGINT));
          variants.add(
              variant(
                  "select %s %s %s".formatted(text, open, order),
                  condition,
                  bindings.toArray(Binding[]::new)));
        }
      }
    }
    QueryMethod search =
        new Models.Method("search", list(own("Task")), new QueryResult.Rows(task()))
            .with(
                parameter("text", optional(STRING)),
                parameter("open", BOOLEAN),
                parameter("sort", own("TaskSort")),
                parameter("limit", LONG))
            .as(variants.toArray(QueryVariant[]::new))
            .model();
    String emitted =
        Emitted.queries(
            repository(search),
            TASK
                + """
                enum TaskSort { DUE, TITLE }
                public interface TaskRepository {
                  List<Task> search(Optional<String> text, boolean open, TaskSort sort, long limit);
                }
                """);
    Golden.assertSame("TaskRepository_Queries_variants.java.txt", emitted);
  }

  @Test
  void pagesBatchesCachesAndTransactions_callTheRuntime() {
    QueryMethod page =
        new Models.Method(
                "page",
                type("dev.dxwww.runtime.query", "Page", own("Task")),
                new QueryResult.Paged(
                    task(),
                    new QueryResult.Keyset(
                        List.of(
                            column(3, "due_at", TIME, Presence.OPTIONAL),
                            column(1, "id", BIGINT, Presence.REQUIRED)))))
            .with(parameter("page", type("dev.dxwww.runtime.query", "PageRequest")))
            .as(
                variant(
                    "select first limit ?::bigint",
                    List.of(new Choice.After("page", false)),
                    size()),
                variant(
                    "select next where (due_at, id) > (?::timestamptz, ?::bigint) limit ?::bigint",
                    List.of(new Choice.After("page", true)),
                    key(0, TIME),
                    key(1, BIGINT),
                    size()))
            .model();
    QueryMethod cached =
        new Models.Method("titles", list(STRING), new QueryResult.Rows(single(TEXT)))
            .with(parameter("list", LONG))
            .as(variant("select title from tasks where list_id = ?", bound("list", BIGINT)))
            .cached(Duration.ofSeconds(5), Duration.ofMillis(60_500))
            .model();
    String emitted =
        Emitted.queries(
            repository(
                List.of(overview()), List.of(move()), set(), find(), count(), page, cached),
            TASK
                + """
                import java.io.IOException;
                record Overview(long count, Optional<Task> find) {}
                public interface TaskRepository {
                  Optional<Task> find(long id);
                  long count();
                  Page<Task> page(PageRequest page);
                  List<String> titles(long list);
                  Overview overview(long id);
                  default void move(long id) throws IOException {}
                }
                """);
    Golden.assertSame("TaskRepository_Queries_parts.java.txt", emitted);
  }

  private static BatchMethod overview() {
    return new BatchMethod(
        new Origin("app.TaskRepository", "overview(long)", ""),
        "overview",
        List.of(parameter("id", LONG)),
        own("Overview"),
        List.of(new BatchMethod.Part("count", count()), new BatchMethod.Part("find", find())),
        Duration.ZERO);
  }

  private static TransactionMethod move() {
    return new TransactionMethod(
        MethodSpec.methodBuilder("move")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(TypeName.LONG, "id")
            .addException(IOException.class)
            .build(),
        new TransactionModel("TaskRepository.move", "REPEATABLE_READ", false, 4));
  }

  private static Binding size() {
    return new Binding(
        "page",
        List.of("size"),
        new Mapping.Plain("bigint", Mapping.Kind.INT, INT),
        Presence.REQUIRED,
        false);
  }

  private static Binding key(int key, Mapping mapping) {
    return new Binding(
        "page", List.of(), mapping, Presence.NULLABLE, false, key, List.of("page"));
  }

  @Test
  void namesOfTheUsers_areLeftAlone() {
    QueryMethod odd =
        new Models.Method("database", list(own("Task")), new QueryResult.Rows(task()))
            .with(
                parameter("call", LONG),
                parameter("rows", LONG),
                parameter("statement", LONG),
                parameter("SQL", LONG),
                parameter("database", LONG))
            .as(
                variant(
                    "select ?, ?, ?, ?, ?",
                    bound("call", BIGINT),
                    bound("rows", BIGINT),
                    bound("statement", BIGINT),
                    bound("SQL", BIGINT),
                    bound("database", BIGINT)))
            .cached(Duration.ofSeconds(1), Duration.ofSeconds(1))
            .model();
    Emitted.queries(
        repository(
            List.of(),
            List.of(),
            set("Sql", "List", "task", "database", "databaseNow", "SqlCall", "ResultSet"),
            odd),
        TASK
            + """
            public interface TaskRepository {
              List<Task> database(long call, long rows, long statement, long SQL, long database);
              default void task() {}
              default void databaseNow() {}
              record Sql() {}
              record List() {}
              record SqlCall() {}
              record ResultSet() {}
            }
            """.replace("List<Task> database", "java.util.List<Task> database"));
  }

  @Test
  void nestedRecords_areMissingWhenTheColumnThatTellsIsNull() {
    RowShape.OfRecord in =
        new RowShape.OfRecord(
            own("In"),
            List.of(
                part("name", column(2, "in_name", TEXT, Presence.NULLABLE)),
                part("id", column(3, "in_id", BIGINT, Presence.REQUIRED))));
    RowShape.OfRecord loose =
        new RowShape.OfRecord(
            own("Loose"),
            List.of(
                part("a", column(4, "a", TEXT, Presence.NULLABLE)),
                part("b", column(5, "b", TEXT, Presence.NULLABLE))));
    RowShape.OfRecord row =
        new RowShape.OfRecord(
            own("Row"),
            List.of(
                part("id", column(1, "id", BIGINT, Presence.REQUIRED)),
                new RowShape.Part.Nested("in", in, Presence.OPTIONAL),
                new RowShape.Part.Nested("loose", loose, Presence.NULLABLE)));
    QueryMethod stream =
        new Models.Method(
                "stream",
                type("java.util.stream", "Stream", own("Row")),
                new QueryResult.Streamed(row))
            .as(variant("select"))
            .model();
    String emitted =
        Emitted.queries(
            repository(stream),
            """
            import java.util.*;
            record In(String name, long id) {}
            record Loose(String a, String b) {}
            record Row(long id, Optional<In> in, Loose loose) {}
            public interface TaskRepository {
              java.util.stream.Stream<Row> stream();
            }
            """);
    assertThat(emitted)
        .contains("SqlValues.isNull(rows, 3) ? Optional.empty() : Optional.of(in(rows))")
        .contains("SqlValues.isNull(rows, 4) && SqlValues.isNull(rows, 5) ? null : loose(rows)");
  }

  @Test
  void listsOfRecords_areBoundAsOneArrayForEachComponent() {
    QueryMethod addAll =
        new Models.Method("addAll", INT, new QueryResult.Count(false))
            .with(parameter("labels", list(own("Label"))))
            .as(
                variant(
                    "insert into labels select * from unnest(?::bigint[], ?::text[])",
                    each("taskId", BIGINT, Presence.REQUIRED),
                    each("name", TEXT, Presence.OPTIONAL)))
            .changing("insert", "labels.*")
            .model();
    assertThat(
            Emitted.queries(
                repository(addAll),
                """
                import java.util.*;
                record Label(long taskId, Optional<String> name) {}
                public interface TaskRepository {
                  int addAll(List<Label> labels);
                }
                """))
        .contains("SqlArrays.setEach(statement, 1, labels, row -> row.taskId(), SqlElement.LONG)")
        .contains("row -> row.name().orElse(null), SqlElement.TEXT)")
        .contains(".changing(\"labels.*\")");
  }

  private static Binding each(String component, Mapping mapping, Presence presence) {
    return new Binding("labels", List.of(component), mapping, presence, true, -1, List.of());
  }

  @Test
  void manyParametersAndVariants_areSpreadOverMethods() {
    List<QueryParameter> parameters =
        IntStream.range(0, 60).mapToObj(i -> parameter("p" + i, LONG)).toList();
    Binding[] bindings =
        parameters.stream().map(p -> bound(p.name(), BIGINT)).toArray(Binding[]::new);
    QueryMethod wide =
        new Models.Method("wide", new TypeRef.Void(), new QueryResult.Nothing())
            .with(parameters.toArray(QueryParameter[]::new))
            .as(variant("insert into wide values (...)", bindings))
            .changing("insert", "wide.*")
            .model();
    List<QueryVariant> variants = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      List<Choice> condition = new ArrayList<>();
      for (int flag = 0; flag < 6; flag++) {
        condition.add(new Choice.Block("f" + flag, (i >> flag & 1) == 1));
      }
      variants.add(variant("select " + i, condition));
    }
    QueryMethod many =
        new Models.Method("many", LONG, new QueryResult.One(single(BIGINT)))
            .with(
                IntStream.range(0, 6)
                    .mapToObj(i -> parameter("f" + i, BOOLEAN))
                    .toArray(QueryParameter[]::new))
            .as(variants.toArray(QueryVariant[]::new))
            .model();
    String emitted =
        Emitted.queries(
            repository(wide, many),
            """
            public interface TaskRepository {
              void wide(%s);
              long many(boolean f0, boolean f1, boolean f2, boolean f3, boolean f4, boolean f5);
            }
            """
                .formatted(
                    String.join(
                        ", ", parameters.stream().map(p -> "long " + p.name()).toList())));
    assertThat(longestMethod(emitted)).isLessThanOrEqualTo(50);
    assertThat(emitted).contains("case 31 -> MANY32").contains("default -> manySql2(variant)");
  }

  private static int longestMethod(String source) {
    int longest = 0;
    int begin = -1;
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.matches("  (public|private) .*[({,]")) {
        begin = i;
      } else if (line.equals("  }") && begin >= 0) {
        longest = Math.max(longest, i - begin + 1);
        begin = -1;
      }
    }
    return longest;
  }

  @Test
  void whatWasChecked_isKeptApart() {
    QueryMethod method =
        new Models.Method("title", STRING, new QueryResult.One(single(TEXT)))
            .with(parameter("id", LONG))
            .as(
                new QueryVariant(
                    List.of(),
                    "select title from tasks where id = ?::bigint",
                    "select title from tasks where id = $1",
                    List.of(bound("id", BIGINT)),
                    Optional.of(Models.described())))
            .model();
    Emitted.queries(
        repository(method), "public interface TaskRepository { String title(long id); }\n");
    Golden.assertSame(
        "TaskRepository_Checked.java.txt", Emitted.text(CheckedEmitter.emit(repository(method))));
  }
}
