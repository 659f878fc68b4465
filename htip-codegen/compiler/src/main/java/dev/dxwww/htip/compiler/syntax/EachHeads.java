package dev.dxwww.htip.compiler.syntax;

import javax.lang.model.SourceVersion;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;

/** Reads {@code items as item, index (key)}. */
final class EachHeads {
  private static final String FORM = "{#each items as item, index (item.id)}";

  private EachHeads() {}

  /** Null when it has another form. */
  static Node.@Nullable EachHead parse(Token.BlockOpen block, Problems problems) {
    Code rest = block.rest();
    int as = separator(rest.text());
    if (as < 0) {
      return refused(rest, "{#each} does not say what an item is called", problems);
    }
    Code items = rest.part(0, as).trimmed();
    Code names = rest.part(as + 4, rest.text().length()).trimmed();
    Code key = null;
    int open = names.text().indexOf('(');
    if (open >= 0) {
      if (!names.text().endsWith(")")) {
        return refused(names, "The key of {#each} is not closed by \")\"", problems);
      }
      key = names.part(open + 1, names.text().length() - 1).trimmed();
      names = names.part(0, open).trimmed();
    }
    int comma = names.text().indexOf(',');
    Code item = comma < 0 ? names : names.part(0, comma).trimmed();
    Code index =
        comma < 0 ? null : names.part(comma + 1, names.text().length()).trimmed();
    if (!isName(item.text())) {
      return refused(item, "\"" + item.text() + "\" is no name for an item", problems);
    }
    if (index != null && !isName(index.text())) {
      return refused(index, "\"" + index.text() + "\" is no name for an index", problems);
    }
    return new Node.EachHead(items, item, index, key);
  }

  private static int separator(String text) {
    for (int at = text.indexOf("as"); at >= 0; at = text.indexOf("as", at + 1)) {
      boolean before = at > 0 && text.charAt(at - 1) <= ' ';
      boolean behind = at + 2 < text.length() && text.charAt(at + 2) <= ' ';
      if (before && behind) {
        return at - 1;
      }
    }
    return -1;
  }

  private static boolean isName(String text) {
    return SourceVersion.isIdentifier(text) && !SourceVersion.isKeyword(text);
  }

  private static Node.@Nullable EachHead refused(Code at, String what, Problems problems) {
    problems.add(ProblemCode.MARKUP, at.at(), what, FORM);
    return null;
  }
}
