package dev.dxwww.htip.compiler.check;

import java.util.List;

import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Value;
import dev.dxwww.htip.compiler.type.Accessor;
import dev.dxwww.htip.compiler.type.TypeView;

/** Rows that change in front of people are told apart by a key. */
final class KeyRule {
  private final Problems problems;

  KeyRule(Problems problems) {
    this.problems = problems;
  }

  void check(List<Part> parts) {
    for (Part part : parts) {
      switch (part) {
        case Part.Element element -> check(element.children());
        case Part.If block -> {
          block.branches().forEach(branch -> check(branch.body()));
          check(block.otherwise());
        }
        case Part.Each block -> {
          each(block);
          check(block.body());
          check(block.otherwise());
        }
        case Part.Children children -> check(children.parts());
        default -> { }
      }
    }
  }

  private void each(Part.Each block) {
    Value key = block.rows().key();
    Value.Variable item = block.rows().item();
    if (key == null) {
      problems.add(
          ProblemCode.ID_OR_KEY,
          block.at(),
          "Rows of {#each} have no key, so a change of the list cannot tell them apart",
          "{#each ... as " + said(item) + " (" + suggested(item) + ")}");
      return;
    }
    TypeView type = key.type();
    boolean comparable = type.kind() != TypeView.Kind.LIST && type.kind() != TypeView.Kind.DECIMAL
        && type.kind() != TypeView.Kind.SAFE_HTML;
    if (!comparable || key.nullable()) {
      problems.add(
          ProblemCode.ID_OR_KEY,
          block.at(),
          "The key of {#each} is " + type.display() + (key.nullable() ? " or null" : "")
              + ", which does not tell rows apart",
          "{#each ... as " + said(item) + " (" + suggested(item) + ")}");
    }
  }

  private static String suggested(Value.Variable item) {
    List<String> names = item.type().accessors().stream().map(Accessor::name).toList();
    for (String name : List.of("id", "key", "uuid", "slug", "name")) {
      if (names.contains(name)) {
        return said(item) + "." + name;
      }
    }
    return names.isEmpty() ? said(item) : said(item) + "." + names.getFirst();
  }

  /** As the template has it: variables get numbers where their names are taken. */
  private static String said(Value.Variable item) {
    return item.name().replaceFirst("(?<=\\D)\\d+$", "");
  }
}
