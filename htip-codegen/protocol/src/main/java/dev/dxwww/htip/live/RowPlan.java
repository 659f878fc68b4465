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
  private final int kept;

  private RowPlan(int before, int[] sources, boolean[] moves, int kept) {
    this.before = before;
    this.sources = sources;
    this.moves = moves;
    this.kept = kept;
    this.same = false;
  }

  /** The same rows. */
  private RowPlan(int before) {
    this.before = before;
    this.sources = new int[0];
    this.moves = new boolean[0];
    this.kept = before;
    this.same = true;
  }

  /** The plan for rows with these keys. */
  public static RowPlan of(long[] before, long[] after) {
    int start = Arrays.mismatch(before, after);
    if (start < 0) {
      return new RowPlan(before.length);
    }
    int end = 0;
    int most = Math.min(before.length, after.length) - start;
    while (end < most && before[before.length - 1 - end] == after[after.length - 1 - end]) {
      end++;
    }
    int[] sources = ends(before.length, after.length, start, end);
    LongPlaces places = new LongPlaces(before, start, before.length - end);
    for (int row = start; row < after.length - end; row++) {
      sources[row] = places.take(after[row]);
    }
    return of(before.length, sources, start, end);
  }

  /** The plan for rows with these keys. */
  public static RowPlan of(Object[] before, Object[] after) {
    int start = Arrays.mismatch(before, after);
    if (start < 0) {
      return new RowPlan(before.length);
    }
    int end = 0;
    int most = Math.min(before.length, after.length) - start;
    while (end < most
        && before[before.length - 1 - end].equals(after[after.length - 1 - end])) {
      end++;
    }
    int[] sources = ends(before.length, after.length, start, end);
    Object[] from = Arrays.copyOfRange(before, start, before.length - end);
    match(from, Arrays.copyOfRange(after, start, after.length - end), start, sources);
    return of(before.length, sources, start, end);
  }

  /** Sources of the rows that both lists begin and end with; room for those between. */
  private static int[] ends(int before, int after, int start, int end) {
    int[] sources = new int[after];
    for (int row = 0; row < start; row++) {
      sources[row] = row;
    }
    for (int row = after - end; row < after; row++) {
      sources[row] = row + before - after;
    }
    return sources;
  }

  /** Sets the sources of the rows between. */
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

  private static RowPlan of(int before, int[] sources, int start, int end) {
    boolean[] moves = new boolean[sources.length];
    int kept = start + end;
    int last = NEW;
    boolean sorted = true;
    for (int row = start; row < sources.length - end; row++) {
      if (sources[row] != NEW) {
        moves[row] = true;
        sorted &= sources[row] > last;
        last = sources[row];
        kept++;
      }
    }
    if (sorted) {
      Arrays.fill(moves, false);
    } else {
      stay(sources, start, sources.length - end, moves);
    }
    return new RowPlan(before, sources, moves, kept);
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
      int place = length;
      if (length > 0 && sources[tails[length - 1]] >= sources[i]) {
        place = place(sources, tails, length, sources[i]);
      }
      previous[i - from] = place == 0 ? NEW : tails[place - 1];
      tails[place] = i;
      length = Math.max(length, place + 1);
    }
    for (int i = length == 0 ? NEW : tails[length - 1]; i != NEW; i = previous[i - from]) {
      moves[i] = false;
    }
  }

  /** The first tail whose source is not below one. */
  private static int place(int[] sources, int[] tails, int length, int source) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (sources[tails[middle]] < source) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
    if (kept == before) {
      return;
    }
    boolean[] stays = new boolean[before];
    for (int source : sources) {
      if (source != NEW) {
        stays[source] = true;
      }
    }
    for (int i = 0; i < before; i++) {
      if (!stays[i]) {
        int first = i;
        int nodes = 0;
        while (i < before && !stays[i]) {
          nodes += rows.nodes(i++);
        }
        out.remove(rows.first(first), nodes);
      }
    }
  }
}
