package dev.dxwww.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import dev.dxwww.runtime.error.BadRequestException;
import dev.dxwww.runtime.query.PageRequest;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cursors of pages: there and back, and whatever clients make of them. */
final class CursorTest {
  @Test
  void everyTypeOfKey_comesBack() {
    UUID uuid = new UUID(1, 2);
    LocalDateTime time = LocalDateTime.of(2026, 1, 31, 12, 0, 0, 123_456_000);
    Cursor cursor =
        Cursor.read(
            Cursor.write((short) 1, 2, 3L, 0.1f, Double.NaN, true, new BigDecimal("1.20"),
                "a:b-\u20ac", uuid, time.toInstant(ZoneOffset.UTC), time.atOffset(ZoneOffset.UTC),
                LocalDate.MAX, time.toLocalTime(), time, null, Instant.MAX),
            16);
    assertThat(cursor.shortAt(0)).isEqualTo((short) 1);
    assertThat(cursor.intAt(1)).isEqualTo(2);
    assertThat(cursor.longAt(2)).isEqualTo(3L);
    assertThat(cursor.floatAt(3)).isEqualTo(0.1f);
    assertThat(cursor.doubleAt(4)).isNaN();
    assertThat(cursor.booleanAt(5)).isTrue();
    assertThat(cursor.decimalAt(6)).isEqualTo(new BigDecimal("1.20"));
    assertThat(cursor.stringAt(7)).isEqualTo("a:b-\u20ac");
    assertThat(cursor.uuidAt(8)).isEqualTo(uuid);
    assertThat(cursor.instantAt(9)).isEqualTo(time.toInstant(ZoneOffset.UTC));
    assertThat(cursor.offsetDateTimeAt(10)).isEqualTo(OffsetDateTime.of(time, ZoneOffset.UTC));
    assertThat(cursor.localDateAt(11)).isEqualTo(LocalDate.MAX);
    assertThat(cursor.localTimeAt(12)).isEqualTo(LocalTime.of(12, 0, 0, 123_456_000));
    assertThat(cursor.localDateTimeAt(13)).isEqualTo(time);
    assertThat(cursor.isNull(14)).isTrue();
    assertThat(cursor.longAt(14)).isNull();
    assertThat(cursor.instantAt(15)).isEqualTo(Instant.MAX);
  }

  private static String raw(String inner) {
    return Base64.getUrlEncoder().withoutPadding()
        .encodeToString(inner.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsNoCursor_isTheClientsMistake() {
    for (String bad :
        List.of("", "!", "a", raw(""), raw("2"), raw("1"), raw("1-"), raw("13:ab"), raw("1-1:a"),
            raw("1x:a"), raw("199999999999:a"), raw("1-5"), raw("1--1:"))) {
      assertThatThrownBy(() -> Cursor.read(bad, 3)).as(bad).isInstanceOf(BadRequestException.class);
    }
    Cursor words = Cursor.read(Cursor.write("x", "y"), 2);
    assertThatThrownBy(() -> words.longAt(0)).isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> words.booleanAt(0)).isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> words.instantAt(1)).isInstanceOf(BadRequestException.class);
  }

  @Property(tries = 1_000)
  void whateverIsSent_isRefusedOrRead(@ForAll String text) {
    try {
      assertThat(Cursor.read(text, 1)).isNotNull();
    } catch (BadRequestException e) {
      assertThat(e.getMessage()).isEqualTo("The cursor is not one of this list.");
    }
  }

  @Test
  @Tag("limit:cursor")
  void longCursor_isRefused() {
    String longest = Cursor.write("x".repeat(3_066));
    assertThat(longest).hasSize(Cursor.LONGEST);
    assertThat(Cursor.read(longest, 1).stringAt(0)).hasSize(3_066);
    assertThatThrownBy(() -> Cursor.read(Cursor.write("x".repeat(3_067)), 1))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  @Tag("limit:page-size")
  void page_hasBetweenOneAndAThousandRows() {
    assertThat(PageRequest.first(1_000).after()).isEmpty();
    assertThat(PageRequest.after(1, "x").after()).contains("x");
    for (int bad : new int[] {0, -1, 1_001}) {
      assertThatThrownBy(() -> PageRequest.first(bad)).isInstanceOf(BadRequestException.class);
    }
  }
}
