package dev.dxwww.htip.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Property 9, as far as it is about lists: what becomes of rows, and that no fewer could move. */
@Tag("property-9")
class RowPlanProperties {
  @Property(tries = 3000)
  void rowsGetTheirKeys_andAsFewMoveAsPossible(
      @ForAll @Size(max = 9) List<@IntRange(max = 8) Integer> before,
      @ForAll @Size(max = 9) List<@IntRange(max = 8) Integer> after) {
    RowPlan plan = RowPlan.of(before.toArray(), after.toArray());
    RowPlan longs =
        RowPlan.of(
            before.stream().mapToLong(Integer::longValue).toArray(),
            after.stream().mapToLong(Integer::longValue).toArray());
    assertThat(plan.isSame()).isEqualTo(before.equals(after)).isEqualTo(longs.isSame());
    List<Integer> sources = new ArrayList<>();
    int moves = 0;
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < after.size(); i++) {
      int source = plan.source(i);
      assertThat(longs.source(i)).isEqualTo(source);
      assertThat(longs.moves(i)).isEqualTo(plan.moves(i));
      if (source >= 0) {
        assertThat(taken.add(source)).isTrue();
        assertThat(before.get(source)).isEqualTo(after.get(i));
        sources.add(source);
        moves += plan.moves(i) ? 1 : 0;
      } else {
        assertThat(plan.moves(i)).isFalse();
        assertThat(plan.runStart(i)).isLessThanOrEqualTo(i);
      }
    }
    assertNoneIsForgotten(before, after, taken);
    if (new HashSet<>(before).size() == before.size()) {
      assertThat(moves).isEqualTo(sources.size() - longest(sources));
    }
  }

  /** A row is new only if no row of its key is left. */
  private static void assertNoneIsForgotten(
      List<Integer> before, List<Integer> after, Set<Integer> taken) {
    for (Integer key : new HashSet<>(before)) {
      long had = before.stream().filter(key::equals).count();
      long wanted = after.stream().filter(key::equals).count();
      long kept = taken.stream().filter(source -> before.get(source).equals(key)).count();
      assertThat(kept).isEqualTo(Math.min(had, wanted));
    }
  }

  /** By trying all subsequences. */
  private static int longest(List<Integer> values) {
    int best = 0;
    for (int set = 0; set < 1 << values.size(); set++) {
      int last = -1;
      int length = 0;
      for (int i = 0; i < values.size() && length >= 0; i++) {
        if ((set >> i & 1) == 1) {
          length = values.get(i) > last ? length + 1 : -1;
          last = values.get(i);
        }
      }
      best = Math.max(best, length);
    }
    return best;
  }

  @Property(tries = 200)
  void appendedRows_areOneRun(@ForAll @IntRange(max = 50) int old, @ForAll @IntRange(min = 1,
      max = 50) int more) {
    long[] before = new long[old];
    Arrays.setAll(before, i -> i);
    long[] after = new long[old + more];
    Arrays.setAll(after, i -> i);
    RowPlan plan = RowPlan.of(before, after);
    assertThat(plan.runStart(old + more - 1)).isEqualTo(old);
  }
}
