package dev.dxwww.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** Arrays in PostgreSQL's binary form, byte by byte. */
final class SqlArrayBytesTest {
  private static final String ONE_DIMENSION = "00000001";
  private static final String NO_NULL = "00000000";
  private static final String WITH_NULL = "00000001";
  private static final String INT4 = "00000017";
  private static final String TEXT = "00000019";
  private static final String TWO_FROM_1 = "00000002 00000001";
  private static final String SEVEN = "00000004 00000007";
  private static final String NULL = "ffffffff";

  private static byte[] bytes(String... parts) {
    return HexFormat.of().parseHex(String.join("", parts).replace(" ", ""));
  }

  @Test
  void elements_areReadInTheirOwnForm() throws SQLException {
    byte[] ints =
        bytes(ONE_DIMENSION, NO_NULL, INT4, TWO_FROM_1, SEVEN, "00000004 ffffffff");
    byte[] texts =
        bytes(ONE_DIMENSION, NO_NULL, TEXT, TWO_FROM_1, "00000002 c3a4", "00000000");

    assertThat(SqlArrayBytes.read(ints, SqlElement.INT, false)).containsExactly(7, -1);
    assertThat(SqlArrayBytes.read(texts, SqlElement.TEXT, false)).containsExactly("ä", "");
  }

  @Test
  void elementsOfAnotherType_areReadByTheirText() throws SQLException {
    byte[] ints = bytes(ONE_DIMENSION, NO_NULL, INT4, TWO_FROM_1, SEVEN, SEVEN);
    SqlElement<String> spelt =
        SqlElement.TEXT.mapped(text -> "no. " + text, text -> text.toUpperCase(Locale.ROOT));

    assertThat(SqlArrayBytes.read(ints, SqlElement.LONG, false)).containsExactly(7L, 7L);
    assertThat(SqlArrayBytes.read(ints, spelt, false)).containsExactly("no. 7", "no. 7");
  }

  @Test
  void nullAmongThem_isRefusedUnlessTheTypeHasIt() throws SQLException {
    byte[] array = bytes(ONE_DIMENSION, WITH_NULL, INT4, TWO_FROM_1, SEVEN, NULL);

    assertThat(SqlArrayBytes.read(array, SqlElement.INT, true)).containsExactly(7, null);
    assertThatThrownBy(() -> SqlArrayBytes.read(array, SqlElement.INT, false))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("NULL");
  }

  @Test
  void emptyArray_hasNoDimension_andSeveralAreRefused() throws SQLException {
    assertThat(SqlArrayBytes.read(bytes("00000000", NO_NULL, INT4), SqlElement.INT, false))
        .isEmpty();
    assertThatThrownBy(
            () ->
                SqlArrayBytes.read(
                    bytes("00000002", NO_NULL, INT4, TWO_FROM_1, TWO_FROM_1, SEVEN),
                    SqlElement.INT,
                    false))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("several dimensions");
  }

  @Test
  void unknownType_isRefused() {
    String polygon = "0000025c";

    assertThatThrownBy(
            () ->
                SqlArrayBytes.read(
                    bytes(ONE_DIMENSION, NO_NULL, polygon, TWO_FROM_1, SEVEN, SEVEN),
                    SqlElement.TEXT,
                    false))
        .isInstanceOf(SQLException.class);
  }
}
