package dev.dxwww.htip.live;

import dev.dxwww.htip.FrameWriter;

/**
 * Something that a client shows: the ids of its nodes. Immutable, so that what one frame made can
 * be the base of several others.
 */
public sealed interface Shown permits Branch, Fragment, Place, RawMarkup, Rows {
  /** How many sibling nodes it is. */
  int nodes();

  /** Moves its nodes before another, or to the end of the parent where that is 0. */
  void move(FrameWriter out, int parent, int before);

  /** Removes its nodes. */
  void remove(FrameWriter out);
}
