package dev.dxwww.htip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A delta makes the target of its base, is small, and breaks nothing where it is spoiled. */
class DeltaTest {
  @Property(tries = 2_000)
  @Tag("property-9")
  void applyingADifference_makesTheTarget(
      @ForAll long seed,
      @ForAll @IntRange(max = 4_000) int size,
      @ForAll @IntRange(max = 8) int edits) {
    Random random = new Random(seed);
    byte[] base = bytes(random, size, 1 + random.nextInt(255));
    byte[] target = edited(base, random, edits);
    byte[] delta = Delta.encode(base, target);
    assertThat(Delta.decode(base, delta, target.length)).isEqualTo(target);
    assertThat(delta.length).isLessThanOrEqualTo(target.length + 5);
    assertThat(DeltaFrame.resolve(base, DeltaFrame.encode(base, target))).isEqualTo(target);
  }

  @Property(tries = 1_000)
  @Tag("property-9")
  void differenceToItself_isOneCopy(@ForAll byte[] bytes) {
    byte[] delta = Delta.encode(bytes, bytes);
    assertThat(delta.length).isLessThanOrEqualTo(bytes.length < 3 ? bytes.length + 1 : 6);
    assertThat(Delta.decode(bytes, delta, bytes.length)).isEqualTo(bytes);
  }

  @Property(tries = 300)
  @Tag("property-9")
  void delta_isNearlyAsSmallAsThatOfExhaustiveSearch(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int edits) {
    Random random = new Random(seed);
    byte[] base = bytes(random, 600, 200);
    byte[] target = edited(base, random, edits);
    int reference = exhaustive(base, target);
    assertThat(Delta.encode(base, target).length)
        .isLessThanOrEqualTo(reference + reference / 10 + 4);
  }

  @Test
  void unrelatedBytes_areOneLiteral() {
    byte[] target = {1, 2, 3};
    assertThat(Delta.encode(new byte[0], target)).isEqualTo(new byte[] {6, 1, 2, 3});
    assertThat(Delta.encode(target, new byte[0])).isEmpty();
  }

  @Test
  void largeVersions_areIndexedThinlyAndStillSmall() {
    Random random = new Random(3);
    for (int size : new int[] {500_000, 3_000_000}) {
      byte[] base = bytes(random, size, 256);
      byte[] target = edited(base, random, 6);
      byte[] delta = Delta.encode(base, target);
      assertThat(Delta.decode(base, delta, target.length)).isEqualTo(target);
      assertThat(delta.length).isLessThan(2_000);
    }
  }

  @Test
  void textThatRepeatsItself_staysFast() {
    byte[] base = new byte[1 << 20];
    byte[] target = new byte[(1 << 20) + 1];
    target[500_000] = 1;
    byte[] delta = Delta.encode(base, target);
    assertThat(delta.length).isLessThan(40);
    assertThat(Delta.decode(base, delta, target.length)).isEqualTo(target);
  }

  @Test
  @org.junit.jupiter.api.Tag("property-11")
  void spoiledDeltas_areRefusedOrMakeSomethingElse() {
    Random random = new Random(5);
    byte[] base = bytes(random, 2_000, 60);
    byte[] target = edited(base, random, 8);
    byte[] delta = Delta.encode(base, target);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] mutant = Mutation.of(delta, random);
      try {
        assertThat(Delta.decode(base, mutant, target.length)).hasSize(target.length);
      } catch (HtipException e) {
        assertThat(e.error()).isEqualTo(HtipError.E_DELTA);
        refused++;
      }
    }
    assertThat(refused).isBetween(10_000, 19_999);
  }

  @Test
  void hostileDeltas_areRefused() {
    byte[] base = {1, 2, 3, 4};
    refused(HtipError.E_DELTA, base, 4, 0x09, 0x02);                         // 4 bytes from 1 on
    refused(HtipError.E_DELTA, base, 4, 0x03, 0x01);                         // from -1 on
    refused(HtipError.E_DELTA, base, 4, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x00); // 2^31 - 1 bytes
    refused(HtipError.E_DELTA, base, 4, 0xFF, 0xFF, 0xFF, 0xFF, 0x1F);       // no u32
    refused(HtipError.E_DELTA, base, 4, 0x0A, 1, 2, 3);                      // 5 literals, 3 there
    refused(HtipError.E_DELTA, base, 4, 0x02, 1);                            // 1 byte instead of 4
    refused(HtipError.E_DELTA, base, 1, 0x09, 0x00);                         // 4 bytes instead of 1
    refused(HtipError.E_LIMIT, base, HtipLimits.FRAME_BYTES + 1);
    refused(HtipError.E_LIMIT, base, -1);
  }

  @Test
  void deltaFrame_saysWhatDoesNotFit() {
    byte[] base = bytes(new Random(1), 300, 200);
    byte[] target = edited(base, new Random(2), 3);
    byte[] frame = DeltaFrame.encode(base, target);
    Codes.refused(HtipError.E_BASE, () -> DeltaFrame.resolve(target, frame));
    byte[] otherResult = frame.clone();
    otherResult[24] ^= 1;
    Codes.refused(HtipError.E_DELTA, () -> DeltaFrame.resolve(base, otherResult));
    byte[] longer = frame.clone();
    longer[32]++;
    Codes.refused(HtipError.E_DELTA, () -> DeltaFrame.resolve(base, longer));
    byte[] huge = frame.clone();
    huge[35] = 1;
    Codes.refused(HtipError.E_LIMIT, () -> DeltaFrame.resolve(base, huge));
    byte[] plain = new FrameWriter().toByteArray();
    Codes.refused(HtipError.E_FLAGS, () -> DeltaFrame.resolve(base, plain));
    byte[] large = new byte[HtipLimits.FRAME_BYTES + 1];
    Codes.refused(HtipError.E_LIMIT, () -> DeltaFrame.encode(base, large));
  }

  @Test
  void deltaPays_underSeventyPercent() {
    assertThat(DeltaFrame.pays(69, 100)).isTrue();
    assertThat(DeltaFrame.pays(70, 100)).isFalse();
  }

  private static void refused(HtipError error, byte[] base, int length, int... delta) {
    byte[] bytes = new byte[delta.length];
    for (int i = 0; i < delta.length; i++) {
      bytes[i] = (byte) delta[i];
    }
    Codes.refused(error, () -> Delta.decode(base, bytes, length));
  }

  private static byte[] bytes(Random random, int size, int alphabet) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) random.nextInt(alphabet);
    }
    return bytes;
  }

  private static byte[] edited(byte[] base, Random random, int edits) {
    byte[] bytes = base;
    for (int i = 0; i < edits; i++) {
      int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
      int cut = random.nextInt(Math.min(30, bytes.length - at + 1));
      byte[] put = bytes(random, random.nextInt(30), 256);
      byte[] next = Arrays.copyOf(bytes, bytes.length - cut + put.length);
      System.arraycopy(put, 0, next, at, put.length);
      System.arraycopy(bytes, at + cut, next, at + put.length, bytes.length - at - cut);
      bytes = next;
    }
    return bytes;
  }

  /** The length of a delta that tries every place of the base at every position. */
  private static int exhaustive(byte[] base, byte[] target) {
    int size = 0;
    int expected = 0;
    int literals = 0;
    int at = 0;
    while (at < target.length) {
      int best = 0;
      int from = 0;
      for (int place = 0; place < base.length; place++) {
        int length = Arrays.mismatch(base, place, base.length, target, at, target.length);
        length = length < 0 ? Math.min(base.length - place, target.length - at) : length;
        if (length > best || length == best && place == expected) {
          best = length;
          from = place;
        }
      }
      if (best >= (from == expected ? 3 : 6)) {
        size += literal(literals) + length(best << 1) + length((from - expected) << 1);
        literals = 0;
        at += best;
        expected = from + best;
      } else {
        literals++;
        at++;
        expected++;
      }
    }
    return size + literal(literals);
  }

  private static int literal(int count) {
    return count == 0 ? 0 : length(count << 1) + count;
  }

  private static int length(int number) {
    return Math.max(1, (38 - Integer.numberOfLeadingZeros(number < 0 ? ~number : number)) / 7);
  }
}
