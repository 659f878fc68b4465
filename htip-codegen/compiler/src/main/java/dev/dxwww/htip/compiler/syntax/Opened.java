package dev.dxwww.htip.compiler.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.Problems;

/** A tag or a block whose end has not come yet. */
final class Opened {
  final Token token;

  /** As it is shown in messages. */
  final String name;

  /** Of the part that is read now. */
  List<Node> nodes = new ArrayList<>();

  Token.@Nullable BlockElse lastPart;

  private final List<Node.Branch> branches = new ArrayList<>();
  private @Nullable List<Node> rows;

  Opened(Token token, String name) {
    this.token = token;
    this.name = name;
  }

  boolean isTag(String tag) {
    return token instanceof Token.Open open && open.name().equals(tag);
  }

  boolean isBlock(String keyword) {
    return token instanceof Token.BlockOpen block && block.keyword().equals(keyword);
  }

  boolean isForeign() {
    return token instanceof Token.Open open && TreeParser.isForeign(open.name());
  }

  /** What closes it. */
  String end() {
    return switch (token) {
      case Token.Open tag -> "</" + tag.name() + ">";
      case Token.BlockOpen block -> "{/" + block.keyword() + "}";
      default -> "";
    };
  }

  /** Ends the part that is read now; another one begins. */
  void next(Token.BlockElse part) {
    endPart();
    lastPart = part;
    nodes = new ArrayList<>();
  }

  private void endPart() {
    if (isBlock("each")) {
      rows = rows == null ? nodes : rows;
    } else if (lastPart == null) {
      branches.add(new Node.Branch(((Token.BlockOpen) token).rest(), nodes));
    } else if (!lastPart.rest().text().isEmpty()) {
      Code rest = lastPart.rest();
      int skipped = rest.text().startsWith("if") ? 2 : 0;
      branches.add(
          new Node.Branch(rest.part(skipped, rest.text().length()).trimmed(), nodes));
    }
  }

  /** The node that has ended; null for a block that does not exist. */
  @Nullable Node node(Problems problems) {
    if (token instanceof Token.Open tag) {
      return Names.isUpper(tag.name().charAt(0))
          ? new Node.Component(tag.name(), tag.attributes(), nodes, tag.at())
          : new Node.Element(tag.name(), tag.attributes(), nodes, tag.at());
    }
    endPart();
    List<Node> otherwise =
        lastPart != null && lastPart.rest().text().isEmpty() ? nodes : List.of();
    if (isBlock("if")) {
      return new Node.If(branches, otherwise, token.at());
    }
    if (isBlock("each") && token instanceof Token.BlockOpen block) {
      Node.@Nullable EachHead head = EachHeads.parse(block, problems);
      return head == null || rows == null
          ? null
          : new Node.Each(head, rows, otherwise, token.at());
    }
    return null;
  }
}
