package dev.dxwww.processor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any SQL passes as it is, but for its parameters. */
class SqlTextPropertiesTest {

  /** A piece of SQL, and what becomes of it when {@code :p} is the only parameter. */
  record Piece(String sql, String checked) {
    static Piece same(String sql) {
      return new Piece(sql, sql);
    }
  }

  @Property
  void anyText_isTheJoinOfItsTokens(@ForAll String sql) {
    StringBuilder joined = new StringBuilder();
    int end = 0;
    for (SqlToken token : SqlLexer.tokens(sql)) {
      assertThat(token.start()).isEqualTo(end);
      assertThat(token.end()).isGreaterThan(end);
      end = token.end();
      joined.append(token.text(sql));
    }
    assertThat(joined.toString()).isEqualTo(sql);
  }

  @Property
  void textWithoutParameters_passesUnchanged(@ForAll("withoutParameters") List<Piece> pieces) {
    String sql = "x " + join(pieces) + " x";
    SqlForm form = SqlForms.of(SqlTextReader.read(sql).text(), Map.of()).getFirst();
    assertThat(form.checked()).isEqualTo(sql);
    assertThat(form.uses()).isEmpty();
    for (int i = 0; i <= sql.length(); i++) {
      assertThat(form.source(i).offset()).isEqualTo(i);
    }
  }

  @Property
  void parameters_areFoundOutsideOfQuotesOnly(@ForAll("anything") List<Piece> pieces) {
    String sql = "x " + join(pieces) + " x";
    StringBuilder checked = new StringBuilder("x ");
    pieces.forEach(piece -> checked.append(piece.checked()).append(' '));
    SqlForm form = SqlForms.of(SqlTextReader.read(sql).text(), Map.of()).getFirst();
    assertThat(form.checked()).isEqualTo(checked.append(" x").toString());
  }

  @Property
  void offsets_leadToTheSameText(@ForAll("anything") List<Piece> pieces) {
    String sql = "x " + join(pieces) + " x";
    SqlForm form = SqlForms.of(SqlTextReader.read(sql).text(), Map.of()).getFirst();
    String checked = form.checked();
    List<SqlToken> tokens = SqlLexer.tokens(checked);
    List<SqlToken> original = SqlLexer.tokens(sql);
    assertThat(tokens).hasSameSizeAs(original);
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(form.source(tokens.get(i).start()).offset()).isEqualTo(original.get(i).start());
    }
  }

  @Property
  void slices_joinToTheWhole(@ForAll("anything") List<Piece> pieces) {
    SqlForm form =
        SqlForms.of(SqlTextReader.read("x " + join(pieces) + " x").text(), Map.of()).getFirst();
    int middle = 1;
    List<SqlForm.Part> parts = new ArrayList<>(form.slice(0, middle));
    parts.addAll(form.slice(middle, form.checked().length()));
    assertThat(new SqlForm(List.of(), parts).checked()).isEqualTo(form.checked());
  }

  private static String join(List<Piece> pieces) {
    StringBuilder sql = new StringBuilder();
    pieces.forEach(piece -> sql.append(piece.sql()).append(' '));
    return sql.toString();
  }

  @Provide
  Arbitrary<List<Piece>> withoutParameters() {
    return Arbitraries.oneOf(quoted(), plain()).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Piece>> anything() {
    Arbitrary<Piece> parameter = Arbitraries.of(new Piece(":p", "$1"), new Piece("(:p)", "($1)"));
    return Arbitraries.oneOf(quoted(), plain(), parameter).list().ofMaxSize(12);
  }

  private static Arbitrary<Piece> plain() {
    return Arbitraries.of(
            "select", "a::text", "x := 1", "t.c", "1.5e3", "@>", "? ", "?|", "->>", "#>>", "a$b$c",
            "(1)", "null", "größe", ", ", "a[1:2]", "a[lo:hi]", "e", "u & 1", "$", "::int")
        .map(Piece::same);
  }

  private static Arbitrary<Piece> quoted() {
    Arbitrary<String> inside =
        Arbitraries.strings().withChars("ab :p$'\"\\/*-;?\n").ofMaxLength(10);
    return Combinators.combine(Arbitraries.integers().between(0, 6), inside)
        .as((kind, text) -> Piece.same(quote(kind, text)));
  }

  private static String quote(int kind, String text) {
    return switch (kind) {
      case 0 -> "'" + text.replace("'", "''") + "' ,";
      case 1 -> "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "' ,";
      case 2 -> "\"" + text.replace("\"", "\"\"") + "x\"";
      case 3 -> "$tag$" + text + "$tag$";
      case 4 -> "/* " + text.replace("/*", "").replace("*/", "").replace("*", "") + " */";
      case 5 -> "-- " + text.replace("\n", "") + "\n";
      default -> "U&'" + text.replace("'", "''") + "' ,";
    };
  }
}
