package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.processor.json.JsonResult;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.query.Mapping.Kind;
import dev.dxwww.processor.sql.SqlType;

/** Finds how a type of SQL and one of Java become each other. */
final class Mappings {
  private static final TypeRef TEXT =
      new TypeRef.Declared("java.lang", List.of("String"), List.of(), false);

  private final JsonForms forms;
  private final Origin user;

  /** For the generated code of one repository. */
  Mappings(JsonForms forms, Origin user) {
    this.forms = forms;
    this.user = user;
  }

  /** What came of it. */
  sealed interface Result {
    /** They do. */
    record Mapped(Mapping mapping) implements Result {}

    /** They do not; {@code fix} says what to write. */
    record Mismatch(String fix) implements Result {}

    /** Both are enums, with other constants. */
    record Differs(SqlType.Enumeration sql, JavaType.Enumeration java) implements Result {}

    /** Said where the mistake is. */
    record Reported() implements Result {}
  }

  /** A value of a column as one of Java. */
  Result read(SqlType sql, JavaType java) {
    return map(sql, java, true);
  }

  /** A value of Java as a parameter. */
  Result write(SqlType sql, JavaType java) {
    return map(sql, java, false);
  }

  private Result map(SqlType sql, JavaType java, boolean reading) {
    return switch (sql.base()) {
      case SqlType.Scalar _ when TypeTable.isJson(sql) -> json(sql, java);
      case SqlType.Scalar(String name) -> scalar(sql, name, java, reading);
      case SqlType.ArrayOf(_, SqlType element) -> array(sql, element, java, reading);
      case SqlType.Enumeration labels -> enumeration(sql, labels, java, reading);
      case SqlType.Domain _, SqlType.Composite _, SqlType.Range _ -> mismatch(sql);
    };
  }

  private static Result mismatch(SqlType sql) {
    String java = TypeTable.java(sql);
    return new Result.Mismatch(java.isEmpty() ? TypeTable.otherwise(sql) : "use " + java);
  }

  private Result json(SqlType sql, JavaType java) {
    if (java instanceof JavaType.Scalar(TypeRef type, Kind kind) && kind == Kind.STRING) {
      return new Result.Mapped(new Mapping.Plain(sql.name(), Kind.JSON_TEXT, type));
    }
    return switch (forms.plan(java.type(), user)) {
      case JsonResult.Planned(var codec) ->
          new Result.Mapped(new Mapping.OfJson(sql.name(), java.type(), codec));
      case JsonResult.Refused(String reason, String fix) ->
          new Result.Mismatch(fix + ": " + reason);
      case JsonResult.Reported _ -> new Result.Reported();
    };
  }

  private static Result scalar(SqlType sql, String name, JavaType java, boolean reading) {
    return switch (java) {
      case JavaType.Scalar(TypeRef type, Kind kind)
          when reading ? TypeTable.reads(name, kind) : TypeTable.writes(name, kind) ->
          new Result.Mapped(new Mapping.Plain(sql.name(), kind, type));
      case JavaType.Enumeration(TypeRef.Declared type, _) when TypeTable.isText(sql) ->
          new Result.Mapped(new Mapping.OfEnum(sql.name(), type));
      case JavaType.Custom custom when TypeTable.isText(sql) -> custom(sql, custom, reading);
      case JavaType.Scalar _,
              JavaType.Enumeration _,
              JavaType.Custom _,
              JavaType.Many _,
              JavaType.Structure _,
              JavaType.Paging _,
              JavaType.Other _ ->
          mismatch(sql);
    };
  }

  private static Result custom(SqlType sql, JavaType.Custom custom, boolean reading) {
    if (!reading && !custom.written()) {
      String type = custom.type().display();
      return new Result.Mismatch(
          "give %s a toString() that returns what %s(String) reads".formatted(
              type, custom.method()));
    }
    return new Result.Mapped(
        new Mapping.Converted(
            sql.name(),
            custom.type(),
            custom.converter(),
            custom.method(),
            new Mapping.Plain(sql.name(), Kind.STRING, TEXT)));
  }

  private Result array(SqlType sql, SqlType element, JavaType java, boolean reading) {
    if (!(java instanceof JavaType.Many(TypeRef type, JavaType.Use inner))) {
      return mismatch(sql);
    }
    return switch (map(element, inner.type(), reading)) {
      case Result.Mapped(Mapping mapping) ->
          new Result.Mapped(new Mapping.OfArray(sql.name(), mapping, type));
      case Result.Mismatch _ -> mismatch(sql);
      case Result.Differs differs -> differs;
      case Result.Reported reported -> reported;
    };
  }

  private static Result enumeration(
      SqlType sql, SqlType.Enumeration labels, JavaType java, boolean reading) {
    return switch (java) {
      case JavaType.Enumeration constants ->
          constants.names().containsAll(labels.labels())
                  && labels.labels().containsAll(constants.names())
              ? new Result.Mapped(new Mapping.OfEnum(sql.name(), constants.type()))
              : new Result.Differs(labels, constants);
      case JavaType.Scalar(TypeRef type, Kind kind) when reading && kind == Kind.STRING ->
          new Result.Mapped(new Mapping.Plain(sql.name(), kind, type));
      case JavaType.Scalar _,
              JavaType.Custom _,
              JavaType.Many _,
              JavaType.Structure _,
              JavaType.Paging _,
              JavaType.Other _ ->
          mismatch(sql);
    };
  }

  /** Labels that are no constants, and constants that are no labels: "no LATE; OLD is none". */
  static String difference(Result.Differs differs) {
    List<String> parts = new ArrayList<>();
    List<String> missing = new ArrayList<>(differs.sql().labels());
    missing.removeAll(differs.java().names());
    List<String> spare = new ArrayList<>(differs.java().names());
    spare.removeAll(differs.sql().labels());
    if (!missing.isEmpty()) {
      parts.add("the enum has no " + String.join(", ", missing));
    }
    if (!spare.isEmpty()) {
      parts.add("PostgreSQL has no " + String.join(", ", spare));
    }
    return String.join("; ", parts);
  }
}
