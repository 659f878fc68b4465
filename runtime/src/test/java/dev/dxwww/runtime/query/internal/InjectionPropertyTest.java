package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.generated.Cursor;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlArrays;
import dev.dxwww.runtime.generated.SqlElement;
import dev.dxwww.runtime.generated.SqlParameters;
import dev.dxwww.runtime.generated.SqlValues;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/** Property 19: what users send never changes what a statement does. */
final class InjectionPropertyTest {
  private static final Endpoint ENDPOINT =
      RealPostgres.database(
          "create table notes(id int generated always as identity, body text, data jsonb)",
          "create table secrets(word text)",
          "insert into secrets values ('xyzzy')");
  private static final Opened OPENED = Opened.on(ENDPOINT, 3);
  private static final Sql INSERT =
      Sql.of("Notes.insert", "insert", "notes",
          "insert into notes(body, data) values (?::text, jsonb_build_object('body', ?::text))"
              + " returning body || (data ->> 'body')");
  private static final Sql LIKE =
      Sql.of("Notes.like", "select", "notes",
          "select count(*) from notes where body = ?::text and not"
              + " (?::text like '%xyzzy%')");
  private static final Sql ANY =
      Sql.of("Notes.any", "select", "notes",
          "select count(distinct body) from notes where body = any(?::text[])");
  private static final Sql JSON =
      Sql.of("Notes.json", "select", "notes",
          "select count(distinct body) from notes where data = ?::jsonb");
  private static final Sql UNNEST =
      Sql.of("Notes.unnest", "insert", "notes",
          "insert into notes(body) select * from unnest(?::text[])");

  static List<String> known() {
    try (InputStream in = InjectionPropertyTest.class.getResourceAsStream("injections.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void check(String input) {
    String back =
        OPENED.rows(
                INSERT,
                s -> {
                  SqlParameters.set(s, 1, input);
                  SqlParameters.set(s, 2, input);
                },
                r -> SqlValues.string(r, 1))
            .getFirst();
    assertThat(back).isEqualTo(input + input);
    assertThat(
            count(
                LIKE,
                s -> {
                  SqlParameters.set(s, 1, input);
                  SqlParameters.set(s, 2, input);
                }))
        .isEqualTo(1);
    assertThat(count(ANY, s -> SqlArrays.set(s, 1, List.of(input, input), SqlElement.TEXT)))
        .isEqualTo(1);
    String json = "{\"body\":\"" + escaped(input) + "\"}";
    assertThat(count(JSON, s -> SqlParameters.setText(s, 1, json))).isEqualTo(1);
    assertThat(
            OPENED.update(UNNEST, s -> SqlArrays.set(s, 1, List.of(input, "x"), SqlElement.TEXT)))
        .isEqualTo(2);
    assertThat(Cursor.read(Cursor.write(input, 7L), 2).stringAt(0)).isEqualTo(input);
    OPENED.update("delete from notes");
  }

  private static int count(Sql sql, Opened.Binding binding) {
    return OPENED.rows(sql, binding, r -> r.getInt(1)).getFirst();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static void requireUntouched() {
    assertThat(
            OPENED.text(
                "select (select string_agg(word, ',') from secrets) || (select string_agg(relname,"
                    + " ',' order by relname) from pg_class where relkind = 'r'"
                    + " and relnamespace = 'public'::regnamespace)"))
        .isEqualTo("xyzzynotes,secrets");
  }

  @Test
  void knownInjections_areTexts() {
    assertThat(known()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    known().forEach(InjectionPropertyTest::check);
    requireUntouched();
  }

  @Provide
  static Arbitrary<String> inputs() {
    Arbitrary<String> part =
        Arbitraries.oneOf(
            Arbitraries.of(known()),
            Arbitraries.of("'", "\"", "\\", "$1", "?", "$$", ";", "--", "/*", "*/", "%", "_",
                "{", "}", ",", "E'", "\n", "\uD83D\uDE00", "NULL", "\u2019", "\u0001"),
            Arbitraries.strings().all().excludeChars('\0').ofMaxLength(6)
                .filter(InjectionPropertyTest::isText));
    return Combinators.combine(part, part, part).as((a, b, c) -> a + b + c)
        .filter(InjectionPropertyTest::isText);
  }

  private static boolean isText(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @Property(tries = 1_000)
  @Tag("property-19")
  void whateverIsSent_isAText(@ForAll("inputs") String input) {
    check(input);
    requireUntouched();
  }
}
