package dev.dxwww.processor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dxwww.processor.query.Mapping.Kind;
import dev.dxwww.processor.sql.SqlType;

class TypeTableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "smallint | SHORT INT LONG | SHORT",
        "integer | INT LONG | SHORT INT",
        "bigint | LONG | SHORT INT LONG",
        "numeric | DECIMAL INTEGER_BIG | SHORT INT LONG DECIMAL INTEGER_BIG",
        "real | FLOAT DOUBLE | FLOAT",
        "double precision | DOUBLE | FLOAT DOUBLE",
        "boolean | BOOLEAN | BOOLEAN",
        "text | STRING | STRING",
        "character varying | STRING | STRING",
        "character | STRING CHAR | STRING CHAR",
        "uuid | UUID | UUID",
        "bytea | BYTES | BYTES",
        "date | LOCAL_DATE | LOCAL_DATE",
        "time without time zone | LOCAL_TIME | LOCAL_TIME",
        "timestamp without time zone | LOCAL_DATE_TIME | LOCAL_DATE_TIME",
        "timestamp with time zone | INSTANT OFFSET_DATE_TIME | INSTANT OFFSET_DATE_TIME",
        "interval | DURATION | DURATION",
        "money | '' | ''",
        "time with time zone | '' | ''"
      })
  void onlyValuesThatPassWithoutLoss_areMapped(String sql, String read, String written) {
    Set<Kind> reads = EnumSet.noneOf(Kind.class);
    Set<Kind> writes = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.values()) {
      if (TypeTable.reads(sql, kind)) {
        reads.add(kind);
      }
      if (TypeTable.writes(sql, kind)) {
        writes.add(kind);
      }
    }
    assertThat(names(reads)).isEqualTo(new TreeSet<>(List.of(read.split(" "))));
    assertThat(names(writes)).isEqualTo(new TreeSet<>(List.of(written.split(" "))));
  }

  private static Set<String> names(Set<Kind> kinds) {
    Set<String> names = new TreeSet<>();
    kinds.forEach(kind -> names.add(kind.name()));
    return names.isEmpty() ? Set.of("") : names;
  }

  @Test
  void everyTypeWithoutOneInJava_saysWhatToDo() {
    assertThat(TypeTable.otherwise(new SqlType.Range("tstzrange"))).contains("lower(...)");
    SqlType integer = new SqlType.Scalar("integer");
    assertThat(
            TypeTable.otherwise(
                new SqlType.Composite("point2", List.of(new SqlType.Field("x", integer)))))
        .isEqualTo("select its fields: (column).x");
    assertThat(TypeTable.otherwise(new SqlType.Scalar("money"))).contains("::text");
  }

  @Test
  void javaTypes_areNamedAsUsersWriteThem() {
    SqlType time = new SqlType.Scalar("timestamp with time zone");
    assertThat(TypeTable.java(new SqlType.Domain("due", time))).isEqualTo("Instant");
    assertThat(TypeTable.java(new SqlType.ArrayOf("bigint[]", new SqlType.Scalar("bigint"))))
        .isEqualTo("List<Long>");
    assertThat(TypeTable.java(new SqlType.Enumeration("public.task_state", List.of("A"))))
        .isEqualTo("an enum, such as TaskState");
  }

  @ParameterizedTest
  @CsvSource({
    "id, id", "dueAt, due_at", "htmlURL, html_url", "URLPath, url_path", "a1B, a1_b", "x, x",
    "due_at, due_at"
  })
  void columnsOfComponents_areInSnakeCase(String component, String column) {
    assertThat(ColumnNames.of(component)).isEqualTo(column);
  }
}
