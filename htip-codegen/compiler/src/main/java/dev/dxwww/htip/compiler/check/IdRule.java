package dev.dxwww.htip.compiler.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        case Part.Use use -> use(use, seen, repeated);
        case Part.Children children -> walk(children.parts(), seen, repeated);
        default -> { }
      }
    }
  }

  /** What is wrong inside of a component alone is reported with the component. */
  private void use(Part.Use use, Set<String> seen, boolean repeated) {
    Set<String> ids = new TreeSet<>();
    List<Part> children = new ArrayList<>();
    collect(use.body(), ids, children);
    for (String id : ids) {
      if (!seen.add(id) || repeated) {
        problems.add(
            ProblemCode.ID_OR_KEY,
            use.at(),
            "<" + use.name() + "> brings the id \"" + id + "\" a second time",
            "give it the id as an attribute, or use a class in its template");
      }
    }
    walk(children, seen, repeated);
  }

  /** Ids of a component's template, and what it shows of the text between its tags. */
  private static void collect(List<Part> parts, Set<String> ids, List<Part> children) {
    for (Part part : parts) {
      switch (part) {
        case Part.Element element -> {
          element.traits().forEach(trait -> fixedId(trait).ifPresent(ids::add));
          collect(element.children(), ids, children);
        }
        case Part.If block -> {
          block.branches().forEach(branch -> collect(branch.body(), ids, children));
          collect(block.otherwise(), ids, children);
        }
        case Part.Each block -> {
          collect(block.body(), ids, children);
          collect(block.otherwise(), ids, children);
        }
        case Part.Use use -> collect(use.body(), ids, children);
        case Part.Children own -> {
          if (!children.contains(own)) {
            children.add(own);
          }
        }
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

  private static Optional<String> fixedId(Trait trait) {
    return trait instanceof Trait.Fixed fixed && fixed.name().equals("id")
        ? Optional.ofNullable(fixed.value())
        : Optional.empty();
  }

  private void trait(Trait trait, Set<String> seen, boolean repeated) {
    String id = fixedId(trait).orElse(null);
    if (id == null) {
      return;
    }
    if (repeated) {
      problems.add(
          ProblemCode.ID_OR_KEY,
          trait.at(),
          "Each row of {#each} gets the same id \"" + id + "\"",
          "id=\"" + id + "-{item.id}\"");
    } else if (!seen.add(id)) {
      problems.add(
          ProblemCode.ID_OR_KEY,
          trait.at(),
          "Id \"" + id + "\" is taken by another element of this template",
          "give one of them another id, or use a class");
    }
  }
}
