package dev.dxwww.htip.live;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.FrameWriter;

/** One of several things that may be shown at a place. */
public final class Branch implements Shown {
  private final int index;
  private final @Nullable Shown content;

  /** Nothing is shown. */
  public Branch(int index) {
    this(index, null);
  }

  /** The branch of that number is shown. */
  public Branch(int index, @Nullable Shown content) {
    this.index = index;
    this.content = content;
  }

  /** Which one. */
  public int index() {
    return index;
  }

  /** What is shown, as generated code knows it is. */
  public Fragment fragment() {
    return (Fragment) shown();
  }

  /** What is shown, as generated code knows it is. */
  public Rows rows() {
    return (Rows) shown();
  }

  private Shown shown() {
    if (content == null) {
      throw new IllegalStateException("branch " + index + " shows nothing");
    }
    return content;
  }

  /** The same branch with other content; this one, where it is the same. */
  public Branch with(Shown other) {
    return content == other ? this : new Branch(index, other);
  }

  @Override
  public int nodes() {
    return content == null ? 0 : content.nodes();
  }

  @Override
  public void move(FrameWriter out, int parent, int before) {
    if (content != null) {
      content.move(out, parent, before);
    }
  }

  @Override
  public void remove(FrameWriter out) {
    if (content != null) {
      content.remove(out);
    }
  }
}
