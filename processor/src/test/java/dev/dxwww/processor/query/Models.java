package dev.dxwww.processor.query;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.query.QueryResult.RowShape;
import dev.dxwww.processor.query.QueryResult.RowShape.Column;
import dev.dxwww.processor.query.QueryResult.RowShape.Part;
import dev.dxwww.processor.query.QueryVariant.Binding;
import dev.dxwww.processor.query.QueryVariant.Choice;
import dev.dxwww.processor.sql.Described;
import dev.dxwww.processor.sql.SqlType;

/** Repositories as a reader would model them. */
final class Models {
  static final TypeRef LONG = new TypeRef.Primitive("long");
  static final TypeRef INT = new TypeRef.Primitive("int");
  static final TypeRef BOOLEAN = new TypeRef.Primitive("boolean");
  static final TypeRef STRING = type("java.lang", "String");
  static final TypeRef INSTANT = type("java.time", "Instant");
  static final Mapping BIGINT = new Mapping.Plain("bigint", Mapping.Kind.LONG, LONG);
  static final Mapping TEXT = new Mapping.Plain("text", Mapping.Kind.STRING, STRING);
  static final Mapping TIME =
      new Mapping.Plain("timestamp with time zone", Mapping.Kind.INSTANT, INSTANT);

  private Models() {}

  static TypeRef.Declared type(String packageName, String name, TypeRef... arguments) {
    return new TypeRef.Declared(
        packageName, List.of(name.split("\\.")), List.of(arguments), false);
  }

  static TypeRef.Declared own(String name, TypeRef... arguments) {
    return type("app", name, arguments);
  }

  static TypeRef.Declared optional(TypeRef of) {
    return type("java.util", "Optional", of);
  }

  static TypeRef.Declared list(TypeRef of) {
    return type("java.util", "List", of);
  }

  static QueryParameter parameter(String name, TypeRef type) {
    return new QueryParameter(name, type);
  }

  static Binding bound(String parameter, Mapping mapping) {
    return new Binding(parameter, List.of(), mapping, Presence.REQUIRED, false);
  }

  static Binding bound(String parameter, Mapping mapping, Presence presence, String... within) {
    return new Binding(
        parameter, List.of(), mapping, presence, false, -1, List.of(within));
  }

  static Column column(int index, String name, Mapping mapping, Presence presence) {
    return new Column(index, name, mapping, presence);
  }

  static Part part(String component, Column column) {
    return new Part.FromColumn(component, column);
  }

  static RowShape single(Mapping mapping) {
    return new RowShape.Single(column(1, "value", mapping, Presence.REQUIRED));
  }

  /** {@code record Task(long id, String title, Optional<Instant> dueAt)}. */
  static RowShape.OfRecord task() {
    return new RowShape.OfRecord(
        own("Task"),
        List.of(
            part("id", column(1, "id", BIGINT, Presence.REQUIRED)),
            part("title", column(2, "title", TEXT, Presence.REQUIRED)),
            part("dueAt", column(3, "due_at", TIME, Presence.OPTIONAL))));
  }

  static QueryVariant variant(String sql, List<Choice> condition, Binding... bindings) {
    return new QueryVariant(condition, sql, sql, Arrays.asList(bindings), Optional.empty());
  }

  static QueryVariant variant(String sql, Binding... bindings) {
    return variant(sql, List.of(), bindings);
  }

  static Described described() {
    return new Described(
        Described.Command.SELECT,
        List.of(new Described.ParameterColumn(new SqlType.Scalar("bigint"), false, "tasks.id")),
        List.of(
            new Described.ResultColumn(
                "title", new SqlType.Scalar("text"), true, "tasks.title", false)),
        true,
        false,
        true,
        set("tasks.id", "tasks.title"),
        set(),
        List.of());
  }

  static SortedSet<String> set(String... texts) {
    return new TreeSet<>(Arrays.asList(texts));
  }

  /** One method, to be changed on the way. */
  static final class Method {
    private final String name;
    private final TypeRef returns;
    private final QueryResult result;
    private List<QueryParameter> parameters = List.of();
    private List<QueryVariant> variants = List.of();
    private String command = "select";
    private QuerySettings settings =
        new QuerySettings(Duration.ZERO, Optional.empty(), false, set("tasks.id"), set());

    Method(String name, TypeRef returns, QueryResult result) {
      this.name = name;
      this.returns = returns;
      this.result = result;
    }

    Method with(QueryParameter... all) {
      parameters = Arrays.asList(all);
      return this;
    }

    Method as(QueryVariant... all) {
      variants = Arrays.asList(all);
      return this;
    }

    Method changing(String what, String... writes) {
      command = what;
      settings =
          new QuerySettings(settings.timeout(), settings.caching(), false, set(), set(writes));
      return this;
    }

    Method within(Duration timeout) {
      settings =
          new QuerySettings(
              timeout, settings.caching(), false, settings.reads(), settings.writes());
      return this;
    }

    Method cached(Duration fresh, Duration stale) {
      settings =
          new QuerySettings(
              settings.timeout(),
              Optional.of(new QuerySettings.Caching(fresh, stale, 1_000)),
              false,
              settings.reads(),
              settings.writes());
      return this;
    }

    QueryMethod model() {
      return new QueryMethod(
          new Origin("app.TaskRepository", name + "()", ""),
          name,
          parameters,
          variants,
          command,
          "tasks",
          returns,
          result,
          settings);
    }
  }

  static RepositoryModel repository(QueryMethod... methods) {
    return repository(List.of(), List.of(), set(), methods);
  }

  static RepositoryModel repository(
      List<BatchMethod> batches,
      List<TransactionMethod> transactions,
      SortedSet<String> taken,
      QueryMethod... methods) {
    return new RepositoryModel(
        Origin.ofType("app.TaskRepository"),
        own("TaskRepository"),
        true,
        "4e07408562bedb8b",
        Arrays.asList(methods),
        batches,
        transactions,
        taken);
  }
}
