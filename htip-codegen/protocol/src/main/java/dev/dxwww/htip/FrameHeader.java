package dev.dxwww.htip;

/**
 * The header of a frame.
 *
 * @param flags a union of {@link Htip#SIGNED}, {@link Htip#DELTA}, {@link Htip#FULL}, {@link
 *     Htip#MORE}
 * @param length bytes of the header, 16 or more
 * @param bodyLength bytes after the header
 * @param seq the frame's number in its session, unsigned; 0 where frames are cached
 */
public record FrameHeader(int flags, int length, int bodyLength, int seq) {
  static final int MAGIC = 0x50495448;
}
