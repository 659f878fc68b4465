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
import static dev.dxwww.processor.query.Models.repository;
import static dev.dxwww.processor.query.Models.type;
import static dev.dxwww.processor.query.Models.variant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.json.CodecPlan;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.query.QueryResult.RowShape;

/** Every mapping in both directions: what is written for it compiles. */
class MappingCodeTest {
  @Test
  void everyMapping_isReadAndWrittenInEveryPresence() {
    List<Mapping> all = mappings();
    List<QueryMethod> methods = new ArrayList<>();
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      Mapping mapping = all.get(i);
      for (Presence presence : Presence.values()) {
        String name = "m" + i + presence.name().toLowerCase(Locale.ROOT);
        methods.add(echo(name, mapping, presence));
        String type = written(mapping.type(), presence);
        source.append("  %1$s %2$s(%1$s value);\n".formatted(type, name));
      }
    }
    String emitted =
        Emitted.queries(
            repository(methods.toArray(QueryMethod[]::new)),
            """
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import dev.dxwww.runtime.generated.*;
            enum State { OPEN, DONE }
            record Money(String text) {
              static Money parse(String text) { return new Money(text); }
            }
            record Extra(int n) {}
            final class Extra_Json {
              static final JsonCodec<Extra> INSTANCE = null;
            }
            public interface TaskRepository {
            """
                + source
                + "}\n");
    assertThat(emitted).contains("SqlEnum<State> STATE = SqlEnum.named(State.values())");
  }

  private static String written(TypeRef type, Presence presence) {
    String shown = type.display();
    return presence == Presence.OPTIONAL ? "Optional<" + boxed(shown) + ">"
        : presence == Presence.NULLABLE ? boxed(shown) : shown;
  }

  private static String boxed(String type) {
    return switch (type) {
      case "int" -> "Integer";
      case "char" -> "Character";
      case "boolean", "short", "long", "float", "double" ->
          Character.toUpperCase(type.charAt(0)) + type.substring(1);
      default -> type;
    };
  }

  private static TypeRef box(TypeRef type) {
    return type instanceof TypeRef.Primitive p ? type("java.lang", boxed(p.name())) : type;
  }

  private static QueryMethod echo(String name, Mapping mapping, Presence presence) {
    TypeRef type =
        switch (presence) {
          case REQUIRED -> mapping.type();
          case NULLABLE -> box(mapping.type());
          case OPTIONAL -> optional(box(mapping.type()));
        };
    return new Models.Method(
            name,
            type,
            new QueryResult.One(new RowShape.Single(column(1, "value", mapping, presence))))
        .with(parameter("value", type))
        .as(variant("select ?", bound("value", mapping, presence)))
        .model();
  }

  private static TypeRef javaType(Mapping.Kind kind) {
    return switch (kind) {
      case BOOLEAN -> BOOLEAN;
      case SHORT -> new TypeRef.Primitive("short");
      case INT -> INT;
      case LONG -> LONG;
      case FLOAT -> new TypeRef.Primitive("float");
      case DOUBLE -> new TypeRef.Primitive("double");
      case CHAR -> new TypeRef.Primitive("char");
      case DECIMAL -> type("java.math", "BigDecimal");
      case INTEGER_BIG -> type("java.math", "BigInteger");
      case STRING, JSON_TEXT -> STRING;
      case BYTES -> new TypeRef.ArrayOf(new TypeRef.Primitive("byte"), false);
      case UUID -> type("java.util", "UUID");
      case INSTANT -> type("java.time", "Instant");
      case OFFSET_DATE_TIME -> type("java.time", "OffsetDateTime");
      case LOCAL_DATE -> type("java.time", "LocalDate");
      case LOCAL_TIME -> type("java.time", "LocalTime");
      case LOCAL_DATE_TIME -> type("java.time", "LocalDateTime");
      case DURATION -> type("java.time", "Duration");
    };
  }

  private static List<Mapping> mappings() {
    Mapping state = new Mapping.OfEnum("task_state", own("State"));
    Mapping money =
        new Mapping.Converted("text", own("Money"), own("Money"), "parse", TEXT);
    Mapping json =
        new Mapping.OfJson(
            "jsonb",
            own("Extra"),
            new CodecPlan.Generated(ClassName.get("app", "Extra_Json"), List.of()));
    List<Mapping> all = new ArrayList<>(List.of(state, money, json, TEXT, TIME));
    for (Mapping element : List.of(state, money, json, TEXT)) {
      all.add(new Mapping.OfArray("x[]", element, list(element.type())));
      all.add(new Mapping.OfArray("x[]", element, new TypeRef.ArrayOf(element.type(), false)));
      all.add(new Mapping.OfArray("x[]", element, type("java.util", "Set", element.type())));
    }
    all.add(new Mapping.OfArray("bigint[]", BIGINT, new TypeRef.ArrayOf(LONG, false)));
    for (Mapping.Kind kind : Mapping.Kind.values()) {
      all.add(new Mapping.Plain("x", kind, javaType(kind)));
    }
    return all;
  }
}
