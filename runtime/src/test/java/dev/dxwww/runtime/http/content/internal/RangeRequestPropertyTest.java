package dev.dxwww.runtime.http.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.http.content.internal.RangeRequest.Parts;
import dev.dxwww.runtime.http.content.internal.RangeRequest.Unsatisfiable;
import dev.dxwww.runtime.http.content.internal.RangeRequest.Whole;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Range fields ask for (RFC 9110, 14). */
class RangeRequestPropertyTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "bytes=0-0    | 0-0",
      "bytes=0-499  | 0-499",
      "bytes=500-   | 500-999",
      "bytes=-500   | 500-999",
      "bytes=-1     | 999-999",
      "bytes=-5000  | 0-999",
      "bytes=999-   | 999-999",
      "bytes=0-99999999999999999999999999 | 0-999",
      "BYTES=1-2    | 1-2",
      "bytes=0-1, 500-501 | 0-1 500-501",
      "bytes=500-501,,0-1 | 500-501 0-1",
      "bytes=0-1,5000-    | 0-1",
      "bytes=0-9,5-19     | 0-19",
      "bytes=0-9,10-19    | 0-19",
      "bytes=900-999,0-9,10-899 | 0-999",
  })
  void rangesOfAThousandBytes(String field, String expected) {
    assertThat(RangeRequest.of(field, 1_000)).isEqualTo(parts(expected));
  }

  private static Parts parts(String text) {
    List<ByteRange> ranges = new ArrayList<>();
    for (String range : text.split(" ")) {
      String[] ends = range.split("-");
      ranges.add(new ByteRange(Long.parseLong(ends[0]), Long.parseLong(ends[1])));
    }
    return new Parts(ranges);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=1000-,2000-,-0",
      "bytes=99999999999999999999-"})
  void rangesBeyondTheEnd_cannotBeSatisfied(String field) {
    assertThat(RangeRequest.of(field, 1_000)).isEqualTo(new Unsatisfiable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bytes", "bytes=", "bytes=,", "bytes=-", "bytes=a-b", "bytes=2-1",
      "bytes=0-1,x", "bytes=0--1", "bytes=--1", "bytes=0x1-2", "items=0-1", "bytes 0-1",
      "bytes=+1-2", "bytes=1 - 2", "bytes=0-0,1-1,2-2,3-3,4-4,5-5,6-6,7-7,8-8,9-9,10-10,11-11,"
          + "12-12,13-13,14-14,15-15,16-16"})
  void whatIsMalformedOrTooMuch_countsAsAbsent(String field) {
    assertThat(RangeRequest.of(field, 1_000)).isEqualTo(new Whole());
  }

  @Test
  @Tag("limit:ranges")
  void sixteenRanges_areTheMost() {
    String fifteen = "bytes=" + "0-0,".repeat(15);
    assertThat(RangeRequest.of(fifteen + "5-5", 1_000)).isEqualTo(parts("0-5"));
    assertThat(RangeRequest.of(fifteen + "5-5,6-6", 1_000)).isEqualTo(new Whole());
  }

  @Test
  @Tag("limit:range-gap")
  void rangesNearerThanEightyBytes_becomeOne() {
    assertThat(RangeRequest.of("bytes=0-0,80-80", 1_000)).isEqualTo(parts("0-80"));
    assertThat(RangeRequest.of("bytes=0-0,81-81", 1_000)).isEqualTo(parts("0-0 81-81"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-", "bytes=-1", "bytes=0-0"})
  void emptyContent_hasNoRanges(String field) {
    assertThat(RangeRequest.of(field, 0)).isEqualTo(new Unsatisfiable());
  }

  /** Reading all bytes named is the oracle; the gaps that were filled are small. */
  @Property(tries = 1_000)
  void parts_holdAllThatWasAskedFor_withoutOverlap(
      @ForAll("fields") String field, @ForAll @IntRange(min = 1, max = 3_000) int length) {
    if (!(RangeRequest.of(field, length) instanceof Parts parts)) {
      assertThat(asked(field, length).isEmpty()).isTrue();
      return;
    }
    BitSet sent = new BitSet();
    for (ByteRange range : parts.ranges()) {
      assertThat(range.last()).isLessThan(length);
      BitSet part = new BitSet();
      part.set((int) range.first(), (int) range.last() + 1);
      assertThat(part.intersects(sent)).as("overlap in %s", parts).isFalse();
      sent.or(part);
    }
    BitSet missing = asked(field, length);
    int wanted = missing.cardinality();
    missing.andNot(sent);
    assertThat(missing.isEmpty()).isTrue();
    long most = wanted + RangeRequest.GAP * RangeRequest.MOST;
    assertThat((long) sent.cardinality()).isLessThanOrEqualTo(most);
  }

  private static BitSet asked(String field, int length) {
    BitSet asked = new BitSet();
    for (String spec : field.substring(6).split(",")) {
      int dash = spec.indexOf('-');
      String first = spec.substring(0, dash);
      String last = spec.substring(dash + 1);
      int from = first.isEmpty() ? Math.max(0, length - Integer.parseInt(last))
          : Integer.parseInt(first);
      int to = first.isEmpty() || last.isEmpty() ? length - 1
          : Math.min(length - 1, Integer.parseInt(last));
      if (from <= to) {
        asked.set(from, to + 1);
      }
    }
    return asked;
  }

  @Provide
  Arbitrary<String> fields() {
    return Arbitraries.randomValue(RangeRequestPropertyTest::field);
  }

  private static String field(Random random) {
    List<String> specs = new ArrayList<>();
    int count = 1 + random.nextInt(RangeRequest.MOST);
    for (int i = 0; i < count; i++) {
      int first = random.nextInt(4_000);
      specs.add(switch (random.nextInt(4)) {
        case 0 -> "-" + first;
        case 1 -> first + "-";
        default -> first + "-" + (first + random.nextInt(400));
      });
    }
    return "bytes=" + String.join(",", specs);
  }

  @Property(tries = 1_000)
  void anyText_isReadWithoutFailure(@ForAll String text, @ForAll @IntRange(min = 0) int length) {
    assertThat(RangeRequest.of(text, length)).isNotNull();
    if (RangeRequest.of("bytes=" + text, length) instanceof Parts parts) {
      assertThat(parts.ranges()).isNotEmpty().allMatch(range -> range.last() < length);
    }
  }
}
