package dev.dxwww.htip.live;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import dev.dxwww.htip.FrameWriter;

/**
 * How the rows of a list become those of another: which stay, which move, which are new or gone.
 * Rows are told apart by their keys; of rows with one key the first stay with the first. As few
 * rows move as possible: all but those of a longest increasing subsequence.
 */
public final class RowPlan {
  private static final int NEW = -1;

  private final int before;
  private final int[] sources;
  private final boolean[] moves;
  private final boolean same;

  private RowPlan(int before, int[] sources, boolean[] moves, boolean same) {
    this.before = before;
    this.sources = sources;
    this.moves = moves;
    this.same = same;
  }

  /** The plan for rows with these keys. */
  public static RowPlan of(long[] before, long[] after) {
    int least = Math.min(before.length, after.length);
    int start = 0;
    while (start < least && before[start] == after[start]) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && before[before.length - 1 - end] == after[after.length - 1 - end]) {
      end++;
    }
    if (start == before.length && start == after.length) {
      return unchanged(start);
    }
    Object[] from = new Object[before.length - start - end];
    for (int i = 0; i < from.length; i++) {
      from[i] = before[start + i];
    }
    Object[] to = new Object[after.length - start - end];
    for (int i = 0; i < to.length; i++) {
      to[i] = after[start + i];
    }
    return between(before.length, after.length, start, from, to);
  }

  /** The plan for rows with these keys. */
  public static RowPlan of(Object[] before, Object[] after) {
    int least = Math.min(before.length, after.length);
    int start = 0;
    while (start < least && before[start].equals(after[start])) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && before[before.length - 1 - end].equals(after[after.length - 1 - end])) {
      end++;
    }
    if (start == before.length && start == after.length) {
      return unchanged(start);
    }
    return between(
        before.length,
        after.length,
        start,
        Arrays.copyOfRange(before, start, before.length - end),
        Arrays.copyOfRange(after, start, after.length - end));
  }

  private static RowPlan unchanged(int size) {
    return new RowPlan(size, new int[0], new boolean[0], true);
  }

  /** The rows between those that both lists begin and end with. */
  private static RowPlan between(
      int before, int after, int start, Object[] from, Object[] to) {
    int[] sources = new int[after];
    int end = after - start - to.length;
    for (int i = 0; i < start; i++) {
      sources[i] = i;
    }
    for (int i = 0; i < end; i++) {
      sources[after - 1 - i] = before - 1 - i;
    }
    match(from, to, start, sources);
    boolean[] moves = new boolean[after];
    for (int i = start; i < start + to.length; i++) {
      moves[i] = sources[i] != NEW;
    }
    stay(sources, start, start + to.length, moves);
    return new RowPlan(before, sources, moves, false);
  }

  private static void match(Object[] from, Object[] to, int start, int[] sources) {
    Map<Object, Integer> places = HashMap.newHashMap(from.length);
    int[] nextOfKey = new int[from.length];
    for (int i = from.length - 1; i >= 0; i--) {
      Integer behind = places.put(from[i], i);
      nextOfKey[i] = behind == null ? NEW : behind;
    }
    for (int i = 0; i < to.length; i++) {
      Integer place = places.get(to[i]);
      if (place == null || place == NEW) {
        sources[start + i] = NEW;
      } else {
        sources[start + i] = start + place;
        places.put(to[i], nextOfKey[place]);
      }
    }
  }

  /** Marks the rows of a longest increasing subsequence of sources as staying. */
  private static void stay(int[] sources, int from, int to, boolean[] moves) {
    int[] tails = new int[to - from];
    int[] previous = new int[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      if (sources[i] == NEW) {
        continue;
      }
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = low + high >>> 1;
        if (sources[tails[middle]] < sources[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i - from] = low == 0 ? NEW : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    for (int i = length == 0 ? NEW : tails[length - 1]; i != NEW; i = previous[i - from]) {
      moves[i] = false;
    }
  }

  /** Whether the keys are the same, in the same order. */
  public boolean isSame() {
    return same;
  }

  /** Which row of before a row was; negative for a new one. */
  public int source(int row) {
    return same ? row : sources[row];
  }

  /** Whether a row that was there before has to be put before the one behind it. */
  public boolean moves(int row) {
    return !same && moves[row];
  }

  /** The first of the new rows that stand together and end with this one. */
  public int runStart(int row) {
    int start = row;
    while (start > 0 && sources[start - 1] == NEW) {
      start--;
    }
    return start;
  }

  /** Removes the rows that are gone, those that stand together at once. */
  public void removeGone(FrameWriter out, Rows rows) {
    if (same) {
      return;
    }
    boolean[] kept = new boolean[before];
    for (int source : sources) {
      if (source != NEW) {
        kept[source] = true;
      }
    }
    for (int i = 0; i < before; i++) {
      if (!kept[i]) {
        int first = i;
        int nodes = 0;
        while (i < before && !kept[i]) {
          nodes += rows.nodes(i++);
        }
        out.remove(rows.first(first), nodes);
      }
    }
  }
}
