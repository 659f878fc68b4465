package dev.dxwww.htip.live;

/**
 * What the siblings of a fragment are: roots of templates, and between them what changes in number.
 */
public final class Shape {
  /** One element or text, and nothing beside it. */
  public static final Shape ONE = new Shape(new int[] {0}, new int[] {-1});

  private final int[] roots;
  private final int[] partsBefore;
  private final boolean fixed;

  /**
   * A shape.
   *
   * @param roots of each root, the distance of its id from that of the first
   * @param partsBefore of each root, the number of the part right before it; -1 for none
   */
  public Shape(int[] roots, int[] partsBefore) {
    this.roots = roots.clone();
    this.partsBefore = partsBefore.clone();
    boolean none = true;
    for (int part : partsBefore) {
      none &= part < 0;
    }
    this.fixed = none;
  }

  int nodes(Shown[] parts) {
    int sum = roots.length;
    if (!fixed) {
      for (int part : partsBefore) {
        sum += part < 0 ? 0 : parts[part].nodes();
      }
    }
    return sum;
  }

  /** Of a fragment whose number of siblings never changes, that number. */
  int fixedNodes() {
    return roots.length;
  }

  /** Moves a fragment, one sibling after the other. */
  void move(MoveTarget to, int first, Shown[] parts) {
    for (int i = 0; i < roots.length; i++) {
      if (partsBefore[i] >= 0) {
        parts[partsBefore[i]].move(to.out(), to.parent(), to.before());
      }
      to.out().insert(to.parent(), first + roots[i], to.before());
    }
  }
}
