package dev.dxwww.htip;

/** The names HTIP has on the wire and in HTTP. */
public final class Htip {
  /** The version this package writes and reads. */
  public static final int VERSION = 1;

  /** Media type of frames. */
  public static final String FRAME_TYPE = "application/vnd.htip";

  /** Media type of upstream events. */
  public static final String EVENT_TYPE = "application/vnd.htip-event";

  /** Request header with the hash of the version a client keeps. */
  public static final String BASE_HEADER = "HTIP-Base";

  /** Request header with the number of a form that is posted: one number is one form. */
  public static final String NUMBER_HEADER = "HTIP-Form";

  /** Response header that names the document around a page, which frames do not change. */
  public static final String SHELL_HEADER = "HTIP-Shell";

  /** Where bundles are served: this, 16 hexadecimal digits, {@link #BUNDLE_SUFFIX}. */
  public static final String BUNDLE_PATH = "/_htip/t/";

  /** The end of a bundle's path. */
  public static final String BUNDLE_SUFFIX = ".htip";

  /**
   * The value that takes an attribute away where an ATTR slot or PATCH_ATTR has it. A writer knows
   * it by its identity: an equal text of somebody is text, and U+FFFD as everywhere in HTML.
   */
  public static final String ABSENT = new String(new char[] {0});

  /**
   * The attribute of an {@code svg} or {@code math} that stands around the HTML of a template whose
   * root is of that language: the root is its first child.
   */
  public static final String WRAPPER = "htip";

  /** Flag: an Ed25519 signature is in the header. */
  public static final int SIGNED = 1;

  /** Flag: the body is a delta against a version the client keeps. */
  public static final int DELTA = 2;

  /** Flag: the client forgets nodes and templates and empties the mount first. */
  public static final int FULL = 4;

  /** Flag: another frame of the same answer follows. */
  public static final int MORE = 8;

  static final int FLAGS = SIGNED | DELTA | FULL | MORE;
  static final int HEADER = 16;
  static final int SIGNATURE_HEADER = 68;
  static final int DELTA_HEADER = 20;

  private Htip() {}
}
