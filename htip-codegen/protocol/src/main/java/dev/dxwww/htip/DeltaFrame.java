package dev.dxwww.htip;

/**
 * Frames that carry a delta: the client names the version it keeps, the server answers what
 * changed. A version is all bytes of one answer: one frame, or several one after the other.
 */
public final class DeltaFrame {
  private static final int RESULT = 8;
  private static final int RESULT_LENGTH = 16;

  private DeltaFrame() {}

  /** A frame that makes one version of another. */
  public static byte[] encode(byte[] base, byte[] target) {
    if (target.length > HtipLimits.FRAME_BYTES) {
      throw new HtipException(HtipError.E_LIMIT, -1, "a version of " + target.length + " bytes");
    }
    ByteSink out = new ByteSink(256);
    FrameHeader.write(out, Htip.DELTA, 0);
    out.hash(FrameHash.of(base));
    out.hash(FrameHash.of(target));
    out.u32(target.length);
    Delta.encode(base, target, out);
    FrameHeader.close(out);
    return out.copy();
  }

  /** Whether a delta is worth sending: under 70% of the version itself. */
  public static boolean pays(int deltaLength, int targetLength) {
    return deltaLength * 10L < targetLength * 7L;
  }

  /**
   * Undoes a delta.
   *
   * @throws HtipException E_FLAGS where the frame is no delta, E_BASE where it is for another base,
   *     E_LIMIT, E_DELTA where its instructions are wrong or the result has another hash
   */
  public static byte[] resolve(byte[] base, byte[] frame) {
    FrameHeader header = FrameHeader.read(frame);
    if (!header.has(Htip.DELTA)) {
      throw new HtipException(HtipError.E_FLAGS, 5, "the frame is no delta");
    }
    int at = header.deltaOffset();
    if (LittleEndian.hash(frame, at) != FrameHash.of(base)) {
      throw new HtipException(HtipError.E_BASE, at, "the delta is for another base");
    }
    ByteSource source = new ByteSource(frame, header.length(), frame.length);
    byte[] result = Delta.decode(base, source, LittleEndian.get32(frame, at + RESULT_LENGTH));
    if (LittleEndian.hash(frame, at + RESULT) != FrameHash.of(result)) {
      throw new HtipException(HtipError.E_DELTA, at + RESULT, "another result than promised");
    }
    return result;
  }
}
