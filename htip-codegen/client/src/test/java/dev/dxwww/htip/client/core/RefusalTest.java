package dev.dxwww.htip.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dxwww.htip.FrameReader;
import dev.dxwww.htip.HtipError;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is wrong is refused with its code, before the host hears of anything. */
class RefusalTest {
  private static final byte[] GOOD = new Raw().op(0x0A, 0).end();

  /** Frames by what is wrong with them; each stands for a client after {@link Samples#start}. */
  static Map<String, byte[]> frames(int code) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    switch (code) {
      case Code.MAGIC -> all.put("magic", Raw.with(GOOD, 3, 'Q'));
      case Code.VERSION -> all.put("version", Raw.with(GOOD, 4, 2));
      case Code.FLAGS -> all.put("flags", Raw.with(GOOD, 5, 16));
      case Code.TRUNC -> lengths(all);
      case Code.STR -> strings(all);
      case Code.NODE -> nodes(all);
      case Code.TPL -> templates(all);
      case Code.OP -> operations(all);
      case Code.LIMIT -> limits(all);
      case Code.BASE -> {
        all.put("a number that skips one", new Raw().seq(3).end());
        all.put("the number before", new Raw().seq(1).end());
        all.put("a delta", delta());
      }
      default -> all.put("no bundle", new Raw().op(0x12, 1, 2, 3, 4, 5, 6, 7, 8).end());
    }
    return all;
  }

  private static byte[] delta() {
    byte[] frame = Raw.frame(2, 0, new byte[20]);
    frame[6] = 36;
    frame[8] = 0;
    return frame;
  }

  private static void lengths(Map<String, byte[]> all) {
    all.put("nothing", new byte[0]);
    all.put("half a header", Arrays.copyOf(GOOD, 15));
    all.put("header of 15", Raw.with(GOOD, 6, 15));
    all.put("header beyond the frame", Raw.with(GOOD, 7, 1));
    all.put("body longer than it says", Raw.with(GOOD, 8, GOOD[8] - 1));
    all.put("body shorter than it says", Raw.with(GOOD, 8, GOOD[8] + 1));
    all.put("signed with a short header", Raw.with(GOOD, 5, 1));
    all.put("no body", Raw.frame(0, 0));
    all.put("no operations", Raw.frame(0, 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0));
    all.put("no END", new Raw().op(0x0A, 0).bytes());
    all.put("bytes after END", new Raw().op(0).raw((byte) 0).bytes());
    all.put("fewer operations than stated",
        Raw.frame(0, 0, new byte[] {0, 0, 0, 2, 0x0A, 0, 0, 0}));
    all.put("more operations than stated", Raw.with(GOOD, 19, 1));
    all.put("more templates than stated", Raw.with(
        new Raw().strings("<p></p>").op(1, 0, 0, 0).end(), 18, 0));
    all.put("blob beyond the frame", Raw.with(new Raw().strings("ab").end(), 17, 50));
    all.put("walk beyond the frame", new Raw().strings("x").op(1, 0, 0, 9).end());
    all.put("hash cut off", new Raw().op(0x12, 1, 2, 3).bytes());
    all.put("number cut off", new Raw().op(0x0F, 128).bytes());
  }

  private static void strings(Map<String, byte[]> all) {
    all.put("one too many", new Raw().strings("a").op(0x14, 2).end());
    all.put("fresh where none is left", new Raw().strings("a").op(0x14, 0).op(0x14, 0).end());
    all.put("value beyond", new Raw().op(0x04, 16, 2).end());
    all.put("name in a walk beyond",
        new Raw().strings("x").op(1, 0, 0, 3, 0x11, 1, 0).end());
    byte[] one = new Raw().strings("a").end();
    byte[] two = new Raw().strings("ab").end();
    byte[] three = new Raw().strings("abc").end();
    byte[] four = new Raw().strings("abcd").end();
    all.put("lengths less than the text", Raw.with(two, 20, 1));
    all.put("lengths more than the text", Raw.with(two, 20, 3));
    all.put("lone continuation", Raw.with(one, 21, 0x80));
    all.put("lead without more", Raw.with(one, 21, 0xC3));
    all.put("lead C1", bytes(Raw.with(two, 20, 1), 0xC1, 0x81));
    all.put("overlong of three", bytes(Raw.with(three, 20, 1), 0xE0, 0x80, 0x81));
    all.put("surrogate", bytes(Raw.with(three, 20, 1), 0xED, 0xA0, 0x80));
    all.put("overlong of four", bytes(Raw.with(four, 20, 2), 0xF0, 0x80, 0x81, 0x81));
    all.put("beyond Unicode", bytes(Raw.with(four, 20, 2), 0xF4, 0x90, 0x80, 0x80));
    all.put("lead F8", bytes(Raw.with(four, 20, 2), 0xF8, 0x90, 0x80, 0x80));
    all.put("no continuation", bytes(Raw.with(three, 20, 1), 0xE2, 0x28, 0xA1));
    all.put("half of a pair", bytes(Raw.with(four, 20, 1), 0xF0, 0x9F, 0x98, 0x80));
    all.put("string that ends within a character", within());
  }

  /** Two strings of one unit each over one character of two units. */
  private static byte[] within() {
    return Raw.frame(
        0, 0, new byte[] {2, 4, 0, 1, 1, 1, (byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80, 0});
  }

  private static byte[] bytes(byte[] frame, int... text) {
    byte[] copy = frame.clone();
    int at = copy.length - 1 - text.length;
    for (int i = 0; i < text.length; i++) {
      copy[at + i] = (byte) text[i];
    }
    return copy;
  }

  private static void nodes(Map<String, byte[]> all) {
    all.put("beyond the last", new Raw().op(0x0A, 22).end());
    all.put("before the first", new Raw().op(0x0A, 1).end());
    all.put("far beyond", new Raw().op(0x0A, 255, 255, 255, 255, 15).end());
    all.put("mount removed", new Raw().op(0x07, 0, 1).end());
    all.put("mount appended", new Raw().op(0x03, 2, 1).end());
    all.put("mount inserted", new Raw().op(0x09, 2, 1, 0).end());
    all.put("before what is not there", new Raw().op(0x09, 2, 2, 40).end());
    all.put("beyond after TRIM", new Raw().op(0x11, 5).op(0x0A, 10).end());
    all.put("any but the mount after FULL", new Raw().flags(4).op(0x0A, 2).end());
  }

  private static void templates(Map<String, byte[]> all) {
    all.put("not defined", new Raw().op(0x02, 9).end());
    all.put("of a bundle not named", new Raw().op(0x02, 128, 2).end());
    all.put("number beyond all", new Raw().op(0x02, 255, 255, 255, 255, 15).end());
    all.put("forgotten by FULL", new Raw().flags(4).op(0x02, 2).end());
    all.put("REPEAT of none", new Raw().op(0x0B, 9, 0, 0, 1).end());
    all.put("ADOPT of none", new Raw().op(0x13, 9, 0, 0, 1).end());
    all.put("parent of the root", walk(2));
    all.put("parent twice", walk(0, 2, 2));
    all.put("sibling of the root", walk(1));
    all.put("sibling at the root after a visit", walk(0, 2, 1));
    all.put("no such step", walk(3));
    all.put("mark 16", walk(0x16));
    all.put("name cut off", walk(0x11, 0));
    all.put("event cut off", walk(0x14));
  }

  private static byte[] walk(int... steps) {
    int[] operation = new int[4 + steps.length];
    operation[0] = 1;
    operation[3] = steps.length;
    System.arraycopy(steps, 0, operation, 4, steps.length);
    return new Raw().strings("<p></p>").op(operation).end();
  }

  private static void operations(Map<String, byte[]> all) {
    all.put("17", new Raw().op(0x17).end());
    all.put("FF", new Raw().op(0xFF).end());
    all.put("batch left open", new Raw().op(0x0F, 1).end());
    all.put("batch in a batch", new Raw().op(0x0F, 1).op(0x0F, 1).end());
    all.put("end of no batch", new Raw().op(0x10, 1).end());
    all.put("end of another batch", new Raw().op(0x0F, 1).op(0x10, 2).end());
  }

  private static void limits(Map<String, byte[]> all) {
    all.put("more strings than bytes", Raw.with(GOOD, 16, 5));
    all.put("more operations than bytes", Raw.with(GOOD, 19, 5));
    all.put("more templates than operations", Raw.with(GOOD, 18, 3));
    all.put("number of six bytes",
        new Raw().op(0x0F, 128, 128, 128, 128, 128, 0).end());
    all.put("number of 33 bits", new Raw().op(0x0F, 128, 128, 128, 128, 16).end());
    all.put("more rows than bytes", new Raw().op(0x0B, 0, 0, 0, 30).end());
    all.put("template 256", new Raw().strings("x").op(1, 128, 2, 0, 0).end());
    all.put("template of 64 KiB + 1",
        new Raw().strings("x".repeat(65537)).op(1, 0, 0, 0).end());
    all.put("4,096 ids", manyMarks(4095));
    all.put("nodes", adopt(0x100_0000 - 10));
    all.put("nodes that would overflow", adopt(-1));
    all.put("TRIM to the mount", new Raw().op(0x11, 0).end());
    all.put("TRIM beyond", new Raw().op(0x11, 12).end());
    all.put("event 0", new Raw().op(0x08, 2, 0, 1).end());
    all.put("event 13", new Raw().op(0x08, 2, 13, 1).end());
    all.put("mask 80", new Raw().op(0x08, 2, 129, 128, 2, 1).end());
    all.put("event 13 in a walk", walk(0x14, 13, 0));
    all.put("mask 80 in a walk", walk(0x14, 1, 128));
  }

  private static byte[] adopt(int count) {
    java.io.ByteArrayOutputStream operands = new java.io.ByteArrayOutputStream();
    operands.writeBytes(new byte[] {2, 0, 0});
    Raw.v(operands, count);
    return new Raw().op(0x13).raw(operands.toByteArray()).end();
  }

  static byte[] manyMarks(int marks) {
    java.io.ByteArrayOutputStream operands = new java.io.ByteArrayOutputStream();
    operands.writeBytes(new byte[] {0, 0});
    Raw.v(operands, marks);
    byte[] walk = new byte[marks];
    Arrays.fill(walk, (byte) 0x15);
    return new Raw().strings("<p></p>").op(1).raw(operands.toByteArray()).raw(walk).end();
  }

  @TestFactory
  List<DynamicTest> wrongFrame_isRefusedWithItsCode_andTheHostHearsNothing() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int code : new int[] {1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 14}) {
      frames(code).forEach((name, frame) -> tests.add(
          DynamicTest.dynamicTest(code + " " + name, () -> {
            refuses(new JvmExecution(), frame, code);
            refuses(new WasmExecution(), frame, code);
            assertThat(reference(frame)).isEqualTo(code);
          })));
    }
    return tests;
  }

  private static void refuses(Execution execution, byte[] frame, int code) {
    assertThat(execution.render(Samples.start(1))).isZero();
    execution.calls();
    assertThat(execution.render(frame)).isEqualTo(code);
    assertThat(execution.calls()).isEmpty();
    // Nothing has changed: the same frame is refused again, and the next good one applies.
    assertThat(execution.render(frame)).isEqualTo(code);
    assertThat(execution.seq()).isEqualTo(1);
    assertThat(execution.calls()).isEmpty();
    assertThat(execution.render(new Raw().seq(2).op(0x0A, 20).end())).isZero();
    assertThat(execution.calls()).containsExactly("clear 10");
  }

  /** What the protocol's own reader says, in a state like that of the client. */
  static int reference(byte[] frame) {
    FrameReader reader = new FrameReader();
    reader.read(Samples.start(1));
    return reader.verdict(frame).map(RefusalTest::code).orElse(0);
  }

  static int code(HtipError error) {
    return error.code();
  }

  @Test
  void highestThatIsAllowed_isTaken() {
    for (Execution execution : List.of(new JvmExecution(), new WasmExecution())) {
      execution.render(Samples.start(1));
      assertThat(execution.render(manyMarks(4094))).isZero();
      assertThat(execution.render(adopt(0x100_0000 - Samples.NEXT))).isZero();
      assertThat(execution.render(
          new Raw().strings("x".repeat(65536)).op(1, 255, 1, 0, 0).end())).isZero();
      assertThat(execution.render(new Raw().seq(2).op(0x11, 11).end())).isZero();
    }
  }
}
