package dev.dxwww.htip.live;

import dev.dxwww.htip.FrameWriter;

/** Where a layout shows the page: its nodes are the page's own, not the layout's. */
public final class Place implements Shown {
  private final int parent;
  private final int before;

  /** A place in an element, before a node or at its end where that is 0. */
  public Place(int parent, int before) {
    this.parent = parent;
    this.before = before;
  }

  /** Id of the element. */
  public int parent() {
    return parent;
  }

  /** Id of the node behind the page; 0 if there is none. */
  public int before() {
    return before;
  }

  @Override
  public int nodes() {
    return 0;
  }

  @Override
  public void move(FrameWriter out, int newParent, int newBefore) {
    throw new IllegalStateException("layouts are not moved");
  }

  @Override
  public void remove(FrameWriter out) {
    throw new IllegalStateException("layouts are not removed");
  }
}
