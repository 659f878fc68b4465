package dev.dxwww.processor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextReaderTest {

  private static SqlForm only(String sql) {
    SqlTextReader.Reading reading = SqlTextReader.read(sql);
    assertThat(reading.problems()).isEmpty();
    List<SqlForm> forms = SqlForms.of(reading.text(), Map.of());
    assertThat(forms).hasSize(1);
    return forms.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select :a | select $1",
        "select :a, :b, :a | select $1, $2, $1",
        "select :task.title | select $1",
        "select :a::text | select $1::text",
        "select '2'::int + :a | select '2'::int + $1",
        "select f(x := :a) | select f(x := $1)",
        "select x[1:2] from t where y = :a | select x[1:2] from t where y = $1",
        "select x[lo:hi] from t where y = :a | select x[lo:hi] from t where y = $1",
        "select x[:a] from t | select x[$1] from t",
        "select x[:a:2] from t | select x[$1:2] from t",
        "select x[1 : :a] from t | select x[1 : $1] from t",
        "select (f(y))[1:n] from t where y = :a | select (f(y))[1:n] from t where y = $1",
        "select array[:a, :b] | select array[$1, $2]",
        "select array[[:a], [:b]] | select array[[$1], [$2]]",
        "select j ? :key | select j ? $1",
        "select j @> :j::jsonb | select j @> $1::jsonb",
        "select:a | select $1",
        "select ':a', :a | select ':a', $1",
        "select 'it''s :a', :a | select 'it''s :a', $1",
        "select E'it\\'s :a', :a | select E'it\\'s :a', $1",
        "select 'it\\', :a | select 'it\\', $1",
        "select U&'\\0441 :a', :a | select U&'\\0441 :a', $1",
        "select \":a\", :a from t | select \":a\", $1 from t",
        "select $$ :a $$, :a | select $$ :a $$, $1",
        "select $x$ $$ :a $y$ $x$, :a | select $x$ $$ :a $y$ $x$, $1",
        "select a$b$ from t where c = :a or d$b$ > 1 | select a$b$ from t where c = $1 or d$b$ > 1",
        "select /* :a */ :a | select /* :a */ $1",
        "select /* /* */ :a */ :a | select /* /* */ :a */ $1",
        "select 1; | select 1",
        "select 1 ; -- :a | select 1",
        "select :größe | select $1"
      })
  void parameters_becomeNumbers(String sql, String checked) {
    assertThat(only(sql).checked()).isEqualTo(checked);
  }

  @Test
  void lineComments_endWithTheLine() {
    assertThat(only("select 1 -- :a\n, :a").checked()).isEqualTo("select 1 -- :a\n, $1");
  }

  @Test
  void escapeString_goesOnInTheNextLine() {
    assertThat(only("select E'a'\n  'b\\' :c', :a").checked())
        .isEqualTo("select E'a'\n  'b\\' :c', $1");
  }

  @Test
  void questionMarksOfOperators_areDoubledForDrivers() {
    assertThat(only("select j ? :a, '?', j ?| :b, /* ? */ \"?\", $$?$$").jdbc(i -> "text"))
        .isEqualTo("select j ?? ?::text, '?', j ??| ?::text, /* ? */ \"?\", $$?$$");
  }

  @Test
  void blocks_makeEachCombination_thoseWithMoreFirst() {
    SqlText text =
        SqlTextReader.read(
                "select 1 where true /*[if a]*/ and x = :a /*[end]*/"
                    + " /*[if b]*/and y = :b/*[end]*/ limit :n")
            .text();
    assertThat(SqlForms.of(text, Map.of()))
        .extracting(form -> form.checked().replaceAll(" +", " "))
        .containsExactly(
            "select 1 where true and x = $1 and y = $2 limit $3",
            "select 1 where true and x = $1 limit $2",
            "select 1 where true and y = $1 limit $2",
            "select 1 where true limit $1");
    assertThat(SqlForms.of(text, Map.of()).getFirst().slots())
        .extracting(SqlForm.Part.Slot::within)
        .containsExactly(List.of("a"), List.of("b"), List.of());
  }

  @Test
  void oneFlagOfTwoBlocks_isOneChoice() {
    SqlText text =
        SqlTextReader.read("select 1 /*[if a]*/, 2/*[end]*/ where /*[if a]*/x and/*[end]*/ y")
            .text();
    assertThat(SqlForms.of(text, Map.of())).hasSize(2);
  }

  @Test
  void wordsAroundMarks_stayApart() {
    SqlText text = SqlTextReader.read("select 1 limit/*[if a]*/:a/*[end]*/offset 2").text();
    assertThat(SqlForms.of(text, Map.of()))
        .extracting(SqlForm::checked)
        .containsExactly("select 1 limit $1 offset 2", "select 1 limit  offset 2");
  }

  @Test
  void orders_stampEachConstantInAndKeepItsPlace() {
    SqlText text = SqlTextReader.read("select 1 order by /*[order sort]*/ limit :n").text();
    List<SqlForm> forms =
        SqlForms.of(text, new java.util.TreeMap<>(Map.of("A", "a, b", "B", "b desc")));
    assertThat(forms)
        .extracting(form -> form.checked().replaceAll(" +", " "))
        .containsExactly("select 1 order by a, b limit $1", "select 1 order by b desc limit $1");
    String checked = forms.getFirst().checked();
    SqlForm.Source b = forms.getFirst().source(checked.indexOf("b limit".substring(0, 1), 20));
    assertThat(b).isEqualTo(new SqlForm.Source("A", 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select 1 /*[if a]*/ | 9 | the block is never closed",
        "select 1 /*[end]*/ | 9 | no block is open here",
        "/*[if a]*/ /*[if b]*/ 1 /*[end]*/ | 11 | a block begins in a block",
        "select 1 /*[iff a]*/ | 9 | is none of /*[if name]*/",
        "select 1 /*[if]*/ | 9 | is none of",
        "select 1 /*[end a]*/ | 9 | is none of",
        "select 1 /*[order a-b]*/ | 9 | is none of",
        "select $1 | 7 | $1 is a number of the driver's"
      })
  void marksThatCannotBeFollowed_areSaidWhereTheyAre(String sql, int offset, String what) {
    assertThat(SqlTextReader.read(sql).problems())
        .anySatisfy(
            problem -> {
              assertThat(problem).isInstanceOf(SqlProblem.Mark.class);
              assertThat(problem.offset()).isEqualTo(offset);
              assertThat(((SqlProblem.Mark) problem).what()).contains(what);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"select 1; select 2 | 10", "select ';'; /* ; */ delete from t | 20", "a;;b | 3"})
  void secondStatement_isSaidWhereItBegins(String sql, int offset) {
    assertThat(SqlTextReader.read(sql).problems())
        .containsExactly(new SqlProblem.SecondStatement(offset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ";", "-- only words", "/* */"})
  void textWithoutStatement_isSaid(String sql) {
    assertThat(SqlTextReader.read(sql).problems()).containsExactly(new SqlProblem.Empty(0));
  }

  @Test
  void offsets_leadBackToTheText() {
    String sql = "select :first, second from t where x = :first and third = :other";
    SqlForm form = only(sql);
    String checked = form.checked();
    for (String word : List.of("select", "second", "from", "third")) {
      assertThat(form.source(checked.indexOf(word)).offset()).isEqualTo(sql.indexOf(word));
    }
    assertThat(form.source(checked.indexOf("$2")).offset()).isEqualTo(sql.indexOf(":other"));
    assertThat(form.source(checked.length()).offset()).isEqualTo(sql.indexOf(":other"));
  }
}
