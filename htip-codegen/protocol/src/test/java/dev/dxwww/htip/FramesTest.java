package dev.dxwww.htip;

import static dev.dxwww.htip.Codes.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers of several frames, hashes of answers, and the names of errors. */
class FramesTest {
  private static byte[] join(byte[]... frames) {
    ByteSink out = new ByteSink(16);
    for (byte[] frame : frames) {
      out.put(frame, 0, frame.length);
    }
    return out.copy();
  }

  private static byte[] title(String title, boolean more) {
    return new FrameWriter().begin(more ? Htip.MORE : 0, 0).title(title).toByteArray();
  }

  @Test
  void answer_isSplitIntoItsFrames() {
    byte[] first = title("first", true);
    byte[] last = title("last", false);
    assertThat(Frames.split(join(first, first, last))).containsExactly(first, first, last);
    assertThat(Frames.split(last)).containsExactly(last);
  }

  @Test
  void answerThatEndsEarlyOrLate_isRefused() {
    byte[] first = title("first", true);
    byte[] last = title("last", false);
    byte[] all = join(first, last);
    for (int length = 0; length < all.length; length++) {
      byte[] cut = Arrays.copyOf(all, length);
      refused(HtipError.E_TRUNC, () -> Frames.split(cut));
    }
    refused(HtipError.E_TRUNC, () -> Frames.split(first));
    refused(HtipError.E_TRUNC, () -> Frames.split(join(last, last)));
    refused(HtipError.E_MAGIC, () -> Frames.split(join(first, new byte[20])));
  }

  @Test
  void length_isKnownFromTwelveBytes() {
    byte[] frame = title("first", true);
    byte[] stream = join(new byte[3], frame);
    assertThat(Frames.length(stream, 3, 14)).isZero();
    assertThat(Frames.length(stream, 3, 15)).isEqualTo(frame.length);
    byte[] huge = frame.clone();
    huge[11] = (byte) 0xFF;
    refused(HtipError.E_LIMIT, () -> Frames.length(huge, 0, huge.length));
  }

  @Test
  void hash_isThePrefixOfSha256() {
    // FIPS 180-4, "abc"
    long hash = FrameHash.of(new byte[] {'a', 'b', 'c'});
    assertThat(FrameHash.hex(hash)).isEqualTo("ba7816bf8f01cfea");
    assertThat(FrameHash.of(new byte[] {'x', 'a', 'b', 'c', 'x'}, 1, 3)).isEqualTo(hash);
    assertThat(FrameHash.etag(hash)).isEqualTo("\"ba7816bf8f01cfea\"");
    assertThat(FrameHash.parse("ba7816bf8f01cfea")).isEqualTo(hash);
    assertThat(FrameHash.parse("BA7816BF8F01CFEA")).isEqualTo(hash);
    for (String wrong : List.of("", "ba7816bf8f01cfe", "ba7816bf8f01cfeaa", "+a7816bf8f01cfe")) {
      refused(HtipError.E_BASE, () -> FrameHash.parse(wrong));
    }
  }

  @Test
  void errors_haveTheNumbersOfTheSpecification() {
    for (HtipError error : HtipError.values()) {
      assertThat(error.code()).isEqualTo(error.ordinal() + 1);
      assertThat(HtipError.of(error.code())).isEqualTo(error);
      assertThat(error.meaning()).isNotBlank();
    }
    assertThat(HtipError.E_MAGIC.code()).isEqualTo(1);
    assertThat(HtipError.E_BUNDLE.code()).isEqualTo(14);
    assertThatThrownBy(() -> HtipError.of(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HtipError.of(16)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void exception_saysCodePlaceAndReason() {
    HtipException e = new HtipException(HtipError.E_STR, 21, "no UTF-8");
    assertThat(e).hasMessage("E_STR: wrong string: no UTF-8 at byte 21");
    assertThat(e.offset()).isEqualTo(21);
    assertThat(new HtipException(HtipError.E_LIMIT, -1, "a"))
        .hasMessage("E_LIMIT: over a limit: a");
  }

  @Test
  void eventTypes_haveTheNumbersOfTheSpecification() {
    assertThat(EventType.of(1)).isEqualTo(EventType.CLICK);
    assertThat(EventType.of(12)).isEqualTo(EventType.CONTEXTMENU);
    assertThat(EventType.of(0)).isNull();
    assertThat(EventType.of(13)).isNull();
    assertThat(EventType.POINTERDOWN.domName()).isEqualTo("pointerdown");
  }
}
