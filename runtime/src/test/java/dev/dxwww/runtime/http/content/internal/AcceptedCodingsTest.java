package dev.dxwww.runtime.http.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.http.content.internal.StaticFile.Variant;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which codings a client takes (RFC 9110, 12.5.3). */
class AcceptedCodingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "gzip, deflate, br", "deflate,gzip;q=0.5", "*",
      "*;q=0.1", "gzip;q=1.0, identity;q=0.5", "gzip;q=0.5, identity;q=0.5", "identity;q=0, gzip",
      "br;q=0, *", "gzip ; q=0.001"})
  void gzipIsTaken(String field) {
    assertThat(AcceptedCodings.of(field).takesGzip()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "br", "identity", "gzip;q=0", "gzip;q=0, *", "*;q=0",
      "gzip;q=0.000", "identity, gzip;q=0.5", "gzip;q=nonsense", "gzipped", "gzip;q=2", ",,;q=1"})
  void gzipIsNotTaken(String field) {
    assertThat(AcceptedCodings.of(field).takesGzip()).isFalse();
  }

  @Test
  void withoutField_nothingIsTaken() {
    assertThat(AcceptedCodings.of(null).takesGzip()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "gzip, deflate, br, zstd | BROTLI",
      "gzip, zstd              | ZSTANDARD",
      "gzip;q=1, br;q=0.5      | GZIP",
      "*                       | BROTLI",
      "*, br;q=0               | ZSTANDARD",
      "identity                | -",
      "identity;q=1, br;q=0.9  | -",
      "deflate                 | -",
  })
  void bestVariant(String field, @Nullable Coding expected) {
    List<Variant> variants =
        Arrays.stream(Coding.values()).map(c -> new Variant(c, now -> null)).toList();
    Variant variant =
        StaticFile.of("a.css", now -> null, variants).variantFor(AcceptedCodings.of(field));
    assertThat(variant == null ? null : variant.coding()).isEqualTo(expected);
  }
}
