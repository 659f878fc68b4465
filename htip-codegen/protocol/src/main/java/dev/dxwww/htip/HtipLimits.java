package dev.dxwww.htip;

/** The limits of HTIP version 1; writers and readers both keep them. */
public final class HtipLimits {
  /** Bytes of a frame, header included, and of what a delta makes. */
  public static final int FRAME_BYTES = 8 << 20;

  /** UTF-16 units of a template's HTML. */
  public static final int TEMPLATE_UNITS = 64 << 10;

  /** UTF-16 units of the HTML of all templates one frame defines. */
  public static final int DEFINED_UNITS = 8 << 20;

  /** Templates of one bundle, and templates defined by page frames. */
  public static final int TEMPLATES = 256;

  /** Bundles one frame may name. */
  public static final int USES = 31;

  /** Node ids one clone of a template takes: its marks and its root. */
  public static final int TEMPLATE_IDS = 4_095;

  /** Node ids that may be given out, the mount included; and by one frame. */
  public static final int NODES = 1 << 24;

  /** Bytes of memory a client uses. */
  public static final int MEMORY_BYTES = 64 << 20;

  /** Bytes of an upstream event. */
  public static final int EVENT_BYTES = 1 << 20;

  private HtipLimits() {}
}
