package dev.dxwww.htip;

/**
 * Names a template bundle: the hash of its unsigned frame and how many templates it has.
 *
 * @param hash the first 8 bytes of the SHA-256, the first byte the highest
 */
public record BundleRef(long hash, int templates) {
  /** Stands for the templates that page frames define by themselves. */
  public static final BundleRef PAGE = new BundleRef(0, HtipLimits.TEMPLATES);

  /** Checks the number of templates. */
  public BundleRef {
    if (templates < 0 || templates > HtipLimits.TEMPLATES) {
      throw new HtipException(HtipError.E_LIMIT, -1, templates + " templates in a bundle");
    }
  }

  /** The hash as 16 hexadecimal digits, as in the bundle's path. */
  public String name() {
    return FrameHash.hex(hash);
  }

  /** The template at an index, with the marks of its walk program and how many have values. */
  public TemplateRef template(int index, int marks, int values) {
    return new TemplateRef(this, index, marks, values);
  }
}
