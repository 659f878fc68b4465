package dev.dxwww.htip.compiler.testing;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Records whose types or names are not what generated code likes best. */
public final class Awkward {
  private Awkward() {}

  public record Choice(long id, String name, boolean correct) {}

  /** Its rows are called as the writers call what belongs to a condition. */
  public record Poll(List<Choice> choices) {}

  public record Wild(
      List<? extends Views.Label> labels, Collection<? extends Views.Label> more, List<?> any) {}

  public record Arrays(
      byte[] bytes, short[] shorts, char[] chars, float[] floats, boolean[] truths, int[] ints) {}

  public record Boxes(
      boolean on, Integer one, long two, Double three, Boolean yes, @Nullable Integer none) {}

  public record Pair(String a, String b) {}

  /** Says of itself something else than its name. */
  public enum Level {
    LOW,
    HIGH;

    @Override
    public String toString() {
      return "the " + name();
    }
  }

  public record Levels(Level level, @Nullable Level other) {}
}
