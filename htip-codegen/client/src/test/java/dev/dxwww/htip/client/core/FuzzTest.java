package dev.dxwww.htip.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import dev.dxwww.htip.FrameReader;
import dev.dxwww.htip.HtipError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Property 11: whatever the bytes, a verdict that is the same everywhere, and nothing else. */
@Tag("property-11")
class FuzzTest {
  /** How many changed frames all executions get. */
  static final int FRAMES = 100_000;

  private final Execution jvm = new JvmExecution();
  private final Execution wasm = new WasmExecution();
  private final FrameReader reference = new FrameReader();

  FuzzTest() {
    long hash = Samples.BUNDLE.ref().hash();
    jvm.bundle(Samples.BUNDLE.bytes(), hash);
    wasm.bundle(Samples.BUNDLE.bytes(), hash);
    jvm.calls();
    wasm.calls();
    reference.registry().load(Samples.BUNDLE);
    reference.read(Samples.start(1));
  }

  private int same(byte[] frame) {
    assertThat(jvm.render(Samples.start(1))).isZero();
    assertThat(wasm.render(Samples.start(1))).isZero();
    jvm.calls();
    wasm.calls();
    int code = jvm.render(frame);
    List<String> calls = jvm.calls();
    assertThat(wasm.render(frame)).isEqualTo(code);
    assertThat(wasm.calls()).isEqualTo(calls);
    if (code != 0) {
      assertThat(calls).isEmpty();
    }
    assertThat(reference.verdict(frame).map(HtipError::code).orElse(0)).isEqualTo(code);
    return code;
  }

  @Test
  void changedFrames_haveOneVerdict_andRefusedOnesCallNothing() {
    Mutants mutants = new Mutants(11);
    TreeMap<Integer, Integer> verdicts = new TreeMap<>();
    long start = System.nanoTime();
    for (int i = 0; i < FRAMES; i++) {
      byte[] frame = mutants.next();
      try {
        verdicts.merge(same(frame), 1, Integer::sum);
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError(
            "frame " + i + ": " + java.util.HexFormat.of().formatHex(frame), failure);
      }
    }
    System.out.println("verdicts of " + FRAMES + " changed frames: " + verdicts);
    assertThat(verdicts.keySet()).contains(0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 12);
    // Bounded: nothing grows with what a frame claims.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(4));
    assertThat(jvm.pages()).isEqualTo(Mem.FIRST_PAGES);
    assertThat(wasm.pages()).isEqualTo(Mem.FIRST_PAGES);
  }

  @Test
  void cutAnywhere_aFrameIsRefused() {
    for (byte[] sample : Samples.all().values()) {
      for (int length = 0; length < sample.length; length++) {
        byte[] cut = Arrays.copyOf(sample, length);
        assertThat(same(cut)).isNotZero();
        if (length > 16) {
          // Also where the header says so.
          cut[8] = (byte) (length - 16);
          cut[9] = (byte) (length - 16 >> 8);
          assertThat(same(cut)).isNotZero();
        }
      }
    }
  }

  @Test
  void everyByteOfEverySample_canBeAnything() {
    for (byte[] sample : Samples.all().values()) {
      for (int at = 0; at < sample.length; at++) {
        for (int value : new int[] {0, 1, 127, 128, 255, sample[at] + 1, sample[at] ^ 128}) {
          same(Raw.with(sample, at, value));
        }
      }
    }
  }

  @Test
  void outsideOfMemory_isRefused() {
    int pages = Mem.FIRST_PAGES << 16;
    int[] lengths = {
      -1, 1 << 30, Integer.MIN_VALUE, Integer.MAX_VALUE, pages, pages - HtipCore.FRAME, 15, 0};
    for (int length : lengths) {
      assertThat(jvm.renderPlaced(length)).isEqualTo(Code.TRUNC);
      assertThat(wasm.renderPlaced(length)).isEqualTo(Code.TRUNC);
    }
    Execution deltas = WasmExecution.ofDeltas();
    int[][] places = {
      {-1, 10}, {0, -1}, {1 << 30, 1 << 30}, {8, 15}, {0, 0}, {131_056, 17}, {131_072, 1},
      {Integer.MIN_VALUE, 20}, {Integer.MAX_VALUE, Integer.MAX_VALUE}};
    for (int[] place : places) {
      assertThat(jvm.deltaCode(0, 4, place[0], place[1])).isEqualTo(Code.TRUNC);
      assertThat(deltas.deltaCode(0, 4, place[0], place[1])).isEqualTo(Code.TRUNC);
    }
    assertThat(jvm.deltaCode(-1, 4, 0, 16)).isEqualTo(Code.BASE);
    assertThat(deltas.deltaCode(-1, 4, 0, 16)).isEqualTo(Code.BASE);
    assertThat(jvm.calls()).isEmpty();
    assertThat(wasm.calls()).isEmpty();
  }
}
