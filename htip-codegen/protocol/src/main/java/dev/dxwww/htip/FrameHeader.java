package dev.dxwww.htip;

/**
 * The header of a frame.
 *
 * @param flags a union of {@link Htip#SIGNED}, {@link Htip#DELTA}, {@link Htip#FULL}, {@link
 *     Htip#MORE}
 * @param length bytes of the header: 16 and what the flags add, or more
 * @param bodyLength bytes after the header
 * @param seq the frame's number in its session, unsigned; 0 where frames are cached
 */
public record FrameHeader(int flags, int length, int bodyLength, int seq) {
  static final int MAGIC = 0x50495448;

  /**
   * Reads the header of a frame that fills the array.
   *
   * @throws HtipException E_TRUNC, E_MAGIC, E_VERSION, E_FLAGS or E_LIMIT
   */
  public static FrameHeader read(byte[] frame) {
    if (frame.length < Htip.HEADER) {
      throw new HtipException(HtipError.E_TRUNC, frame.length, "a header has 16 bytes");
    }
    if (LittleEndian.get32(frame, 0) != MAGIC) {
      throw new HtipException(HtipError.E_MAGIC, 0, "the first four bytes");
    }
    if (frame[4] != Htip.VERSION) {
      throw new HtipException(HtipError.E_VERSION, 4, "version " + (frame[4] & 0xFF));
    }
    int flags = frame[5] & 0xFF;
    if ((flags & ~Htip.FLAGS) != 0) {
      throw new HtipException(HtipError.E_FLAGS, 5, "flags " + flags);
    }
    if (frame.length > HtipLimits.FRAME_BYTES) {
      throw new HtipException(HtipError.E_LIMIT, -1, "a frame of " + frame.length + " bytes");
    }
    int length = LittleEndian.get16(frame, 6);
    int body = LittleEndian.get32(frame, 8);
    if (length < least(flags) || length > frame.length || body != frame.length - length) {
      throw new HtipException(HtipError.E_TRUNC, 6, "header " + length + ", body " + body);
    }
    return new FrameHeader(flags, length, body, LittleEndian.get32(frame, 12));
  }

  /** Whether a flag is set. */
  public boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Where the header part of a delta begins. */
  int deltaOffset() {
    return has(Htip.SIGNED) ? Htip.HEADER + Htip.SIGNATURE_HEADER : Htip.HEADER;
  }

  private static int least(int flags) {
    return Htip.HEADER
        + ((flags & Htip.SIGNED) != 0 ? Htip.SIGNATURE_HEADER : 0)
        + ((flags & Htip.DELTA) != 0 ? Htip.DELTA_HEADER : 0);
  }

  /** Writes a plain header whose body length comes by {@link #close}. */
  static void write(ByteSink to, int flags, int seq) {
    to.u32(MAGIC);
    to.u8(Htip.VERSION);
    to.u8(flags);
    to.u16(least(flags));
    to.u32(0);
    to.u32(seq);
  }

  /** Sets the body length once all is written; checks the frame's size. */
  static void close(ByteSink frame) {
    if (frame.length > HtipLimits.FRAME_BYTES) {
      throw new HtipException(HtipError.E_LIMIT, -1, "a frame of " + frame.length + " bytes");
    }
    LittleEndian.put32(frame.bytes, 8, frame.length - LittleEndian.get16(frame.bytes, 6));
  }
}
