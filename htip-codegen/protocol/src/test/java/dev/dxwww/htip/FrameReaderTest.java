package dev.dxwww.htip;

import static dev.dxwww.htip.Codes.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Counts, lengths, depths and indexes that lie are refused with the code of the first lie. */
@Tag("property-11")
class FrameReaderTest {
  private static final int NO_NODES = 1;

  /** A frame with a body given as hexadecimal digits. */
  private static byte[] frame(String body) {
    byte[] bytes = HexFormat.of().parseHex(body.replace(" ", ""));
    ByteSink out = new ByteSink(64);
    FrameHeader.write(out, 0, 0);
    out.put(bytes, 0, bytes.length);
    FrameHeader.close(out);
    return out.copy();
  }

  /** A client with template 0 (2 ids, 1 value), template 1 (7 ids, 5 values), nodes 1 and 2. */
  private static FrameReader reader() {
    FrameReader reader = new FrameReader();
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 0);
    writer.define(1, Samples.MARKS);
    writer.clone(writer.define(0, Samples.ITEM));
    writer.text("a");
    reader.read(writer.toByteArray());
    return reader;
  }

  private static void verdict(HtipError error, String body) {
    assertThat(reader().verdict(frame(body))).as(body).contains(error);
  }

  private static void good(String body) {
    assertThat(reader().verdict(frame(body))).as(body).isEmpty();
  }

  @Test
  void counts_areHeldAgainstWhatIsThere() {
    good("00 00 00 01 00");
    verdict(HtipError.E_TRUNC, "");
    verdict(HtipError.E_TRUNC, "00 00 00");
    verdict(HtipError.E_LIMIT, "02 00 00 01 00");             // 2 strings in 1 byte
    verdict(HtipError.E_LIMIT, "FFFFFFFF0F 00 00 01 00");
    verdict(HtipError.E_LIMIT, "00 00 00 02 00");             // 2 operations in 1 byte
    verdict(HtipError.E_LIMIT, "00 00 02 01 00");             // 2 templates, 1 operation
    verdict(HtipError.E_TRUNC, "00 00 00 02 00 00");          // an operation less than said
    verdict(HtipError.E_TRUNC, "00 00 01 01 00");             // a template less than said
    verdict(HtipError.E_TRUNC, "00 00 00 00 00");             // END counts too
    verdict(HtipError.E_TRUNC, "00 00 00 01 0A 00");          // no END
    verdict(HtipError.E_TRUNC, "00 00 00 01 00 00");          // bytes after END
    verdict(HtipError.E_TRUNC, "01 05 00 01 05 41 00");       // 5 bytes of text, 1 there
    verdict(HtipError.E_TRUNC, "00 FFFFFFFF0F 00 01 00");
  }

  @Test
  void numbersBeyond32Bits_areRefused() {
    good("8080808000 00 00 01 00");                           // longer than it need be, but 0
    verdict(HtipError.E_LIMIT, "8080808010 00 00 01 00");
    verdict(HtipError.E_LIMIT, "8080808080 00 00 00 01 00");
    verdict(HtipError.E_TRUNC, "80808080");
  }

  @Test
  void text_isUtf8AndEndsWithItsLastString() {
    good("01 04 00 01 02 F09F9880 00");
    good("02 03 00 01 00 01 EFBBBF 00");                      // U+FEFF is text
    verdict(HtipError.E_STR, "02 04 00 01 01 01 F09F9880 00"); // a string ends inside of it
    verdict(HtipError.E_STR, "01 02 00 01 01 4142 00");       // text beyond the last string
    verdict(HtipError.E_STR, "01 01 00 01 02 41 00");         // a string beyond the text
    verdict(HtipError.E_STR, "01 01 00 01 FFFFFFFF0F 41 00");
    verdict(HtipError.E_STR, "01 01 00 01 01 80 00");
    verdict(HtipError.E_STR, "01 02 00 01 01 C0AF 00");       // overlong
    verdict(HtipError.E_STR, "01 03 00 01 01 E080AF 00");
    verdict(HtipError.E_STR, "01 04 00 01 02 F08080AF 00");
    verdict(HtipError.E_STR, "01 03 00 01 01 EDA080 00");     // a surrogate
    verdict(HtipError.E_STR, "01 04 00 01 02 F4908080 00");   // beyond U+10FFFF
    verdict(HtipError.E_STR, "01 04 00 01 02 F5808080 00");
    verdict(HtipError.E_STR, "01 02 00 01 01 E282 00");       // cut off
    verdict(HtipError.E_STR, "01 03 00 01 01 E28241 00");
    verdict(HtipError.E_STR, "01 04 00 01 02 F09F9841 00");
  }

  @Test
  void stringReferences_endWithTheTable() {
    good("01 01 00 02 01 41 16 00 00");
    good("01 01 00 03 01 41 16 01 16 01 00");
    verdict(HtipError.E_STR, "01 01 00 03 01 41 16 00 16 00 00");
    verdict(HtipError.E_STR, "01 01 00 02 01 41 16 02 00");
    verdict(HtipError.E_STR, "01 01 00 02 01 41 16 FFFFFFFF0F 00");
    verdict(HtipError.E_STR, "01 01 00 02 01 41 04 02 04 00");
  }

  @Test
  void nodes_existAndTheMountStays() {
    good("00 00 00 02 0A 04 00");
    verdict(HtipError.E_NODE, "00 00 00 02 0A 06 00");
    verdict(HtipError.E_NODE, "00 00 00 02 0A 01 00");        // -1
    verdict(HtipError.E_NODE, "00 00 00 02 0A FFFFFFFF0F 00");
    verdict(HtipError.E_NODE, "00 00 00 02 07 00 01 00");
    verdict(HtipError.E_NODE, "00 00 00 02 03 02 01 00");     // append the mount to 1
    verdict(HtipError.E_NODE, "00 00 00 02 09 02 01 00 00");
    verdict(HtipError.E_NODE, "00 00 00 03 11 01 0A 02 00");  // trimmed in this frame
  }

  @Test
  void templates_areDefinedBeforeTheyAreCloned() {
    verdict(HtipError.E_TPL, "00 00 00 02 02 02 00");
    verdict(HtipError.E_TPL, "00 00 00 02 02 8002 00");       // template 0 of no bundle
    verdict(HtipError.E_TPL, "00 00 00 02 02 FFFFFFFF0F 00");
    verdict(HtipError.E_TPL, "00 00 00 02 0B 02 00 00 00 00");
    verdict(HtipError.E_TPL, "00 00 00 02 13 02 00 00 00 00");
    verdict(HtipError.E_BUNDLE, "00 00 00 02 12 0102030405060708 00");
    verdict(HtipError.E_TRUNC, "00 00 00 02 12 01020304050607");
  }

  @Test
  void walks_stayInsideTheRoot() {
    define(HtipError.E_TPL, "02");
    define(HtipError.E_TPL, "01");
    define(HtipError.E_TPL, "00 02 01");
    define(HtipError.E_TPL, "03");
    define(HtipError.E_TPL, "16");
    define(HtipError.E_TPL, "11");
    define(HtipError.E_TPL, "11 00");
    define(HtipError.E_STR, "11 0100");
    define(HtipError.E_STR, "13 FFFF");
    define(HtipError.E_LIMIT, "14 0000");
    define(HtipError.E_LIMIT, "14 0D00");
    define(HtipError.E_LIMIT, "14 0180");
    define(HtipError.E_LIMIT, "15".repeat(4_095));
    define(HtipError.E_TPL, "15".repeat(4_095) + "03");
    good("01 01 01 02 01 41 01 00 00 FE1F" + "15".repeat(4_094) + "00");
    verdict(HtipError.E_LIMIT, "01 01 01 02 01 41 01 8002 00 00 00");  // tid 256
    verdict(HtipError.E_TRUNC, "01 01 01 02 01 41 01 00 00 05 00");
    verdict(HtipError.E_STR, "00 00 01 02 01 00 00 00 00");
  }

  private static void define(HtipError error, String walk) {
    ByteSink length = new ByteSink(8);
    length.v(walk.replace(" ", "").length() / 2);
    String code = HexFormat.of().formatHex(length.copy());
    verdict(error, "01 01 01 02 01 41 01 00 00" + code + walk + "00");
  }

  @Test
  void rows_areHeldAgainstTheBytesLeft() {
    good("00 00 00 02 0B 00 00 00 00 00");                    // no row
    good("00 00 00 02 0B 00 00 00 01 01 00");
    verdict(HtipError.E_LIMIT, "00 00 00 02 0B 00 00 00 03 01 00");
    verdict(HtipError.E_LIMIT, "00 00 00 02 0B 00 00 00 FFFFFFFF0F 01 00");
    verdict(HtipError.E_TRUNC, "00 00 00 02 0B 00 00 00 02 01 81");
  }

  @Test
  void ids_endAt16Million() {
    verdict(HtipError.E_LIMIT, "00 00 00 02 13 00 00 00 FFFFFFFF0F 00");
    verdict(HtipError.E_LIMIT, "00 00 00 02 13 00 00 00 FFFFFF07 00"); // 2^24 - 1 times 2 ids
    // What a frame trims it has made all the same: 3 times 8,000,000 ids.
    String adopt = "13 00 00 00 8092F401";
    String trim = "11 01";
    good("00 00 00 05" + adopt + trim + adopt + trim + "00");
    verdict(HtipError.E_LIMIT, "00 00 00 06" + adopt + trim + adopt + trim + adopt + "00");
  }

  @Test
  void batchesAndTrims_areInOrder() {
    verdict(HtipError.E_OP, "00 00 00 02 0F 01 00");
    verdict(HtipError.E_OP, "00 00 00 02 10 01 00");
    verdict(HtipError.E_OP, "00 00 00 03 0F 01 10 02 00");
    verdict(HtipError.E_OP, "00 00 00 03 0F 01 0F 01 00");
    good("00 00 00 03 0F FFFFFFFF0F 10 FFFFFFFF0F 00");
    verdict(HtipError.E_LIMIT, "00 00 00 02 11 00 00");
    verdict(HtipError.E_LIMIT, "00 00 00 02 11 04 00");
    good("00 00 00 02 11 03 00");
  }

  @Test
  void events_haveAKind() {
    good("00 00 00 02 08 02 8CFE01 01 00");                   // type 12, all fields
    verdict(HtipError.E_LIMIT, "00 00 00 02 08 02 00 01 00");
    verdict(HtipError.E_LIMIT, "00 00 00 02 08 02 0D 01 00");
    verdict(HtipError.E_LIMIT, "00 00 00 02 08 02 818002 01 00");
    verdict(HtipError.E_LIMIT, "00 00 00 02 08 02 81808001 01 00");
  }

  @Test
  void unknownOpcodes_areRefused() {
    for (int code = 0x17; code < 256; code++) {
      verdict(HtipError.E_OP, "00 00 00 02 " + HexFormat.of().toHexDigits((byte) code) + "00");
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void largeHostileFrames_areDecidedSoon() {
    // 8 MiB of: lengths only; operations that name one long text; template definitions; rows.
    verdictOfRepeated("01", 8_388_000, NO_NODES);
    ByteSink out = new ByteSink(64);
    FrameHeader.write(out, 0, 0);
    int text = 2 << 20;
    int titles = (HtipLimits.FRAME_BYTES - text - 64) / 2;
    out.v(1);
    out.v(text);
    out.v(0);
    out.v(titles + 1);
    out.v(text);
    out.put(new byte[text], 0, text);
    for (int i = 0; i < titles; i++) {
      out.u8(0x16);
      out.u8(1);
    }
    out.u8(0);
    FrameHeader.close(out);
    long[] units = new long[1];
    new FrameReader().read(
        out.copy(), title -> units[0] += ((Operation.Title) title).title().length());
    assertThat(units[0]).isEqualTo((long) titles * text);
  }

  private static void verdictOfRepeated(String hex, int times, int ignored) {
    byte[] body = new byte[times];
    java.util.Arrays.fill(body, HexFormat.of().parseHex(hex)[0]);
    ByteSink out = new ByteSink(64);
    FrameHeader.write(out, 0, 0);
    out.v(times / 2);
    out.v(times / 4);
    out.v(0);
    out.v(ignored);
    out.put(body, 0, times);
    FrameHeader.close(out);
    assertThat(new FrameReader().verdict(out.copy())).isPresent();
  }

  @Test
  void sequence_isWithoutGaps() {
    FrameReader reader = new FrameReader();
    FrameWriter writer = new FrameWriter();
    assertThat(reader.verdict(writer.begin(0, 2).toByteArray())).contains(HtipError.E_BASE);
    reader.read(writer.begin(0, 1).toByteArray());
    reader.read(writer.begin(0, 0).toByteArray());
    assertThat(reader.registry().lastSeq()).isEqualTo(1);
    assertThat(reader.verdict(writer.begin(0, 1).toByteArray())).contains(HtipError.E_BASE);
    reader.read(writer.begin(0, 2).toByteArray());
    reader.read(writer.begin(Htip.FULL, -1).toByteArray());
    assertThat(reader.registry().lastSeq()).isEqualTo(-1);
    reader.read(writer.begin(Htip.FULL, 0).toByteArray());
    assertThat(reader.registry().lastSeq()).isZero();
  }

  @Test
  void refusedFrame_leavesTemplatesAsTheyWere() {
    FrameReader reader = reader();
    FrameWriter writer = new FrameWriter().begin(0, 0, 3);
    writer.define(0, Samples.MARKS);
    byte[] frame = writer.title("a").toByteArray();
    frame[frame.length - 1] = 0x17;
    refused(HtipError.E_OP, () -> reader.read(frame));
    assertThat(reader.registry().page(0)).isEqualTo(new TemplateShape(2, 1));
    assertThat(reader.registry().nextNode()).isEqualTo(3);
  }

  @Test
  void header_isCheckedFirst() {
    byte[] frame = new FrameWriter().begin(0, 0).toByteArray();
    assertThat(FrameHeader.read(frame)).isEqualTo(new FrameHeader(0, 16, 5, 0));
    changed(HtipError.E_MAGIC, frame, 0, 0);
    changed(HtipError.E_VERSION, frame, 4, 0);
    changed(HtipError.E_FLAGS, frame, 5, 0x80);
    changed(HtipError.E_TRUNC, frame, 5, Htip.SIGNED);
    changed(HtipError.E_TRUNC, frame, 5, Htip.DELTA);
    changed(HtipError.E_TRUNC, frame, 6, 15);
    changed(HtipError.E_TRUNC, frame, 7, 1);
    changed(HtipError.E_TRUNC, frame, 11, 0x80);
    byte[] large = new byte[HtipLimits.FRAME_BYTES + 1];
    System.arraycopy(frame, 0, large, 0, frame.length);
    refused(HtipError.E_LIMIT, () -> FrameHeader.read(large));
  }

  private static void changed(HtipError error, byte[] frame, int at, int value) {
    byte[] changed = frame.clone();
    changed[at] = (byte) value;
    assertThat(new FrameReader().verdict(changed)).contains(error);
  }

  @Test
  void operations_comeOnlyAfterTheVerdict() {
    List<Operation> seen = new ArrayList<>();
    byte[] frame = new FrameWriter().begin(0, 0).title("a").title("b").toByteArray();
    frame[frame.length - 1] = 0x16;
    refused(HtipError.E_TRUNC, () -> new FrameReader().read(frame, seen::add));
    assertThat(seen).isEmpty();
  }
}
