package dev.dxwww.htip.live;

import dev.dxwww.htip.FrameWriter;

/** A piece of a template that is shown: its first node, and the parts of it that change. */
public final class Fragment implements Shown {
  private static final Shown[] NONE = new Shown[0];

  private final Shape shape;
  private final int first;
  private final Shown[] parts;

  /** One without parts. */
  public Fragment(Shape shape, int first) {
    this(shape, first, NONE);
  }

  /**
   * One with parts, which it takes over.
   *
   * @param first id of its first node
   */
  public Fragment(Shape shape, int first, Shown... parts) {
    this.shape = shape;
    this.first = first;
    this.parts = parts;
  }

  /** Id of its first node. */
  public int first() {
    return first;
  }

  /** The part of that number, which is a condition. */
  public Branch branch(int number) {
    return (Branch) parts[number];
  }

  /** The part of that number, which is a list. */
  public Rows rows(int number) {
    return (Rows) parts[number];
  }

  /** The part of that number, which is markup. */
  public RawMarkup markup(int number) {
    return (RawMarkup) parts[number];
  }

  /** The part of that number, which is where a layout shows the page. */
  public Place place(int number) {
    return (Place) parts[number];
  }

  /**
   * Where a layout shows the page.
   *
   * @throws IllegalStateException if this is no layout
   */
  public Place place() {
    for (Shown part : parts) {
      if (part instanceof Place place) {
        return place;
      }
    }
    throw new IllegalStateException("no layout: it has no place for a page");
  }

  /** The same nodes with other parts; this one, where none is another. */
  public Fragment with(Shown... others) {
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] != others[i]) {
        return new Fragment(shape, first, others);
      }
    }
    return this;
  }

  @Override
  public int nodes() {
    return shape.nodes(parts);
  }

  @Override
  public void move(FrameWriter out, int parent, int before) {
    shape.move(new MoveTarget(out, parent, before), first, parts);
  }

  @Override
  public void remove(FrameWriter out) {
    out.remove(first, nodes());
  }
}
