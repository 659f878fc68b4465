package dev.dxwww.htip.client.core;

/** What a frame may be refused for, as the numbers that {@link HtipCore#render} returns. */
public final class Code {
  /** Not a frame. */
  public static final int MAGIC = 1;
  /** A version of the protocol that is not known. */
  public static final int VERSION = 2;
  /** Lengths that do not add up. */
  public static final int TRUNC = 3;
  /** Text that is not UTF-8, or a string that is not there. */
  public static final int STR = 4;
  /** A node that is not there. */
  public static final int NODE = 5;
  /** A template that is not there, or a wrong walk program. */
  public static final int TPL = 6;
  /** No such operation, or not here. */
  public static final int OP = 7;
  /** Memory ends. */
  public static final int OOM = 8;
  /** Beyond a limit of the protocol. */
  public static final int LIMIT = 9;
  /** A flag that is not known, or not here. */
  public static final int FLAGS = 10;
  /** A wrong signature; told by the host. */
  public static final int SIG = 11;
  /** The frame follows another state than this one. */
  public static final int BASE = 12;
  /** A delta that does not fit its base. */
  public static final int DELTA = 13;
  /** A bundle that is not there. */
  public static final int BUNDLE = 14;
  /** The document refused an operation; told by the host. */
  public static final int HOST = 15;

  /** The longest frame, in bytes. */
  static final int MAX_FRAME = 8 << 20;

  private Code() {}
}
