package dev.dxwww.htip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Frames that follow each other in one answer; each says how long it is. */
public final class Frames {
  /** The version of a frame that says nothing but that there are none. */
  static final int NO_VERSION = 0xFF;

  private Frames() {}

  /**
   * What answers in place of a page that cannot be written as frames: a frame of a version that no
   * client reads, so that browsers go to the HTML of the page.
   */
  public static byte[] leadingToHtml() {
    ByteSink frame = new ByteSink(Htip.HEADER);
    FrameHeader.write(frame, Htip.FULL, 0);
    frame.bytes[4] = (byte) NO_VERSION;
    return frame.copy();
  }

  /**
   * The length of the frame that begins at an offset.
   *
   * @param end the end of the bytes received so far
   * @return its bytes with the header, or 0 where not even the header's first 12 are there
   * @throws HtipException E_MAGIC or E_LIMIT: what follows can never become a frame
   */
  public static int length(byte[] bytes, int offset, int end) {
    if (end - offset < 12) {
      return 0;
    }
    if (LittleEndian.get32(bytes, offset) != FrameHeader.MAGIC) {
      throw new HtipException(HtipError.E_MAGIC, offset, "no frame begins here");
    }
    long length =
        LittleEndian.get16(bytes, offset + 6)
            + Integer.toUnsignedLong(LittleEndian.get32(bytes, offset + 8));
    if (length > HtipLimits.FRAME_BYTES) {
      throw new HtipException(HtipError.E_LIMIT, offset, "a frame of " + length + " bytes");
    }
    return (int) Math.max(length, Htip.HEADER);
  }

  /**
   * The frames of a whole answer; the last and only the last has no {@link Htip#MORE}.
   *
   * @throws HtipException E_TRUNC where bytes are missing or left over
   */
  public static List<byte[]> split(byte[] answer) {
    List<byte[]> frames = new ArrayList<>();
    int at = 0;
    boolean more = true;
    while (more) {
      int length = length(answer, at, answer.length);
      if (length == 0 || length > answer.length - at) {
        throw new HtipException(HtipError.E_TRUNC, at, "the frame goes on beyond the answer");
      }
      more = (answer[at + 5] & Htip.MORE) != 0;
      frames.add(Arrays.copyOfRange(answer, at, at + length));
      at += length;
    }
    if (at != answer.length) {
      throw new HtipException(HtipError.E_TRUNC, at, "bytes after the last frame");
    }
    return frames;
  }
}
