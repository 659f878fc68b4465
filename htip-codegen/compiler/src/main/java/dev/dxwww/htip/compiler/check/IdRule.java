package dev.dxwww.htip.compiler.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Trait;

/** An id names one element: not two of a page, and none that is repeated. */
final class IdRule {
  private final Problems problems;

  IdRule(Problems problems) {
    this.problems = problems;
  }

  void check(List<Part> parts) {
    walk(parts, new HashSet<>(), false);
  }

  private void walk(List<Part> parts, Set<String> seen, boolean repeated) {
    for (Part part : parts) {
      switch (part) {
        case Part.Element element -> {
          element.traits().forEach(trait -> trait(trait, seen, repeated));
          walk(element.children(), seen, repeated);
        }
        case Part.If block -> branches(block, seen, repeated);
        case Part.Each block -> {
          walk(block.body(), seen, true);
          walk(block.otherwise(), seen, repeated);
        }
        case Part.Children children -> walk(children.parts(), seen, repeated);
        default -> { }
      }
    }
  }

  /** Only one branch is shown, so they may share ids with each other. */
  private void branches(Part.If block, Set<String> seen, boolean repeated) {
    Set<String> all = new HashSet<>();
    for (Part.Branch branch : block.branches()) {
      Set<String> own = new HashSet<>(seen);
      walk(branch.body(), own, repeated);
      all.addAll(own);
    }
    Set<String> own = new HashSet<>(seen);
    walk(block.otherwise(), own, repeated);
    seen.addAll(own);
    seen.addAll(all);
  }

  private void trait(Trait trait, Set<String> seen, boolean repeated) {
    if (!(trait instanceof Trait.Fixed fixed)
        || !fixed.name().equals("id")
        || fixed.value() == null) {
      return;
    }
    if (repeated) {
      problems.add(
          ProblemCode.ID_OR_KEY,
          fixed.at(),
          "Each row of {#each} gets the same id \"" + fixed.value() + "\"",
          "id=\"" + fixed.value() + "-{item.id}\"");
    } else if (!seen.add(fixed.value())) {
      problems.add(
          ProblemCode.ID_OR_KEY,
          fixed.at(),
          "Id \"" + fixed.value() + "\" is taken by another element of this template",
          "give one of them another id, or use a class");
    }
  }
}
