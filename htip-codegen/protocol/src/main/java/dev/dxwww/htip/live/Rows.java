package dev.dxwww.htip.live;

import dev.dxwww.htip.FrameWriter;

/**
 * The rows of a list. Those whose siblings and parts never change in number are kept as the ids of
 * their first nodes alone.
 */
public final class Rows implements Shown {
  private static final Fragment[] NONE = new Fragment[0];
  private static final Shown[] NO_PARTS = new Shown[0];
  private static final int[] NO_IDS = new int[0];

  private final Shape shape;
  private final int[] firsts;
  private final Fragment[] fragments;
  // Rows as a REPEAT made them, where the arrays are empty.
  private final int first;
  private final int count;
  private final int ids;

  private Rows(Shape shape, int[] firsts, Fragment[] fragments) {
    this.shape = shape;
    this.firsts = firsts;
    this.fragments = fragments;
    this.first = 0;
    this.count = Math.max(firsts.length, fragments.length);
    this.ids = 0;
  }

  private Rows(Shape shape, int first, int count, int ids) {
    this.shape = shape;
    this.firsts = NO_IDS;
    this.fragments = NONE;
    this.first = first;
    this.count = count;
    this.ids = ids;
  }

  /** Rows without parts, one after the other as a REPEAT makes them. */
  public static Rows repeated(Shape shape, int first, int count, int ids) {
    return new Rows(shape, first, count, ids);
  }

  /** Rows without parts, by the ids of their first nodes, which it takes over. */
  public static Rows of(Shape shape, int[] firsts) {
    return new Rows(shape, firsts, NONE);
  }

  /** Rows with parts, which it takes over. */
  public static Rows of(Fragment[] fragments) {
    return new Rows(Shape.ONE, NO_IDS, fragments);
  }

  /** The same rows as others; this, where none is another. */
  public Rows with(Fragment[] others) {
    if (others.length != fragments.length) {
      return of(others);
    }
    for (int i = 0; i < others.length; i++) {
      if (others[i] != fragments[i]) {
        return of(others);
      }
    }
    return this;
  }

  /** How many there are. */
  public int size() {
    return count;
  }

  /** Id of the first node of a row. */
  public int first(int row) {
    if (fragments.length > 0) {
      return fragments[row].first();
    }
    return firsts.length > 0 ? firsts[row] : first + row * ids;
  }

  /** A row with parts. */
  public Fragment fragment(int row) {
    return fragments[row];
  }

  int nodes(int row) {
    return fragments.length > 0 ? fragments[row].nodes() : shape.fixedNodes();
  }

  /** Moves a row. */
  public void move(FrameWriter out, int row, int parent, int before) {
    if (fragments.length > 0) {
      fragments[row].move(out, parent, before);
    } else {
      shape.move(new MoveTarget(out, parent, before), first(row), NO_PARTS);
    }
  }

  @Override
  public int nodes() {
    int sum = fragments.length > 0 ? 0 : count * shape.fixedNodes();
    for (Fragment fragment : fragments) {
      sum += fragment.nodes();
    }
    return sum;
  }

  @Override
  public void move(FrameWriter out, int parent, int before) {
    for (int i = 0; i < count; i++) {
      move(out, i, parent, before);
    }
  }

  @Override
  public void remove(FrameWriter out) {
    if (count > 0) {
      out.remove(first(0), nodes());
    }
  }
}
