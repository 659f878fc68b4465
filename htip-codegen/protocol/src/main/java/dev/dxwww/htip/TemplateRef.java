package dev.dxwww.htip;

/**
 * Names a template as generated code does: where it stands and how many ids and values it takes.
 *
 * @param bundle the bundle, or {@link BundleRef#PAGE}
 * @param index its place in the bundle
 * @param marks marks of its walk program; a clone takes one id more, for its root
 * @param values marks that take a value
 */
public record TemplateRef(BundleRef bundle, int index, int marks, int values) {
  /** Checks the numbers. */
  public TemplateRef {
    if (index < 0 || index >= bundle.templates() || values < 0 || values > marks) {
      throw new IllegalArgumentException(
          "template " + index + " of " + bundle.templates() + ", values " + values + "/" + marks);
    }
    if (marks >= HtipLimits.TEMPLATE_IDS) {
      throw new HtipException(HtipError.E_LIMIT, -1, marks + " marks in a template");
    }
  }

  /** Node ids one clone takes: the root, then the marks in the order of the walk. */
  public int ids() {
    return marks + 1;
  }
}
