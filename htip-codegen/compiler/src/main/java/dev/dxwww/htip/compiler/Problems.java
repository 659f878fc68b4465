package dev.dxwww.htip.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one template. */
public final class Problems {
  private final TemplateText text;
  private final List<Problem> all = new ArrayList<>();

  /** None yet. */
  public Problems(TemplateText text) {
    this.text = text;
  }

  /** The text they are about. */
  public TemplateText text() {
    return text;
  }

  /** Adds one; of several at one place, with one code, the first is kept. */
  public void add(ProblemCode code, int offset, String what, String fix) {
    Position at = text.position(offset);
    for (Problem known : all) {
      if (known.code() == code && known.line() == at.line() && known.column() == at.column()) {
        return;
      }
    }
    all.add(new Problem(code, at.line(), at.column(), what, fix));
  }

  /** Whether something was found that is more than a warning. */
  public boolean hasErrors() {
    return all.stream().anyMatch(problem -> !problem.code().isWarning());
  }

  /** All, in the order of the text. */
  public List<Problem> all() {
    return all.stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }
}
