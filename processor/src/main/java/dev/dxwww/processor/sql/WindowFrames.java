package dev.dxwww.processor.sql;

/** The frames of window functions, by the bits PostgreSQL keeps of them. */
final class WindowFrames {
  private static final int START_UNBOUNDED_PRECEDING = 0x20;
  private static final int END_UNBOUNDED_FOLLOWING = 0x100;
  private static final int START_CURRENT_ROW = 0x200;
  private static final int END_CURRENT_ROW = 0x400;
  private static final int START_OFFSET_PRECEDING = 0x800;
  private static final int END_OFFSET_FOLLOWING = 0x4000;
  private static final int EXCLUDE_CURRENT_ROW = 0x8000;
  private static final int EXCLUDE_GROUP = 0x10000;

  private WindowFrames() {}

  /** Whether the frame of a window always holds the current row. */
  static boolean hasRow(Scope scope, int window) {
    for (Tree.Node clause : scope.query().nodes("windowClause")) {
      if (clause.number("winref") == window) {
        int frame = clause.number("frameOptions");
        return any(frame, START_UNBOUNDED_PRECEDING | START_CURRENT_ROW | START_OFFSET_PRECEDING)
            && any(frame, END_UNBOUNDED_FOLLOWING | END_CURRENT_ROW | END_OFFSET_FOLLOWING)
            && !any(frame, EXCLUDE_CURRENT_ROW | EXCLUDE_GROUP);
      }
    }
    return false;
  }

  private static boolean any(int frame, int bits) {
    return (frame & bits) != 0;
  }
}
