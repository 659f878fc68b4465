package dev.dxwww.htip.compiler.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;

/** Makes a tree of the tokens of a template. */
public final class TreeParser {
  /** Beyond this, browsers stop nesting; and no page is that deep. */
  private static final int MOST_DEPTH = 500;

  private final Problems problems;
  private final Deque<Opened> open = new ArrayDeque<>();

  /** Ends of what was closed by force: they may still come, and are no second mistake. */
  private final List<String> late = new ArrayList<>();

  /** Whether the rest is left out, because something before it is wrong. */
  private boolean lost;

  private TreeParser(Problems problems) {
    this.problems = problems;
    open.push(new Opened(new Token.Doctype(0), "the template"));
  }

  /** The nodes of a template; what is wrong goes to the problems. */
  public static List<Node> parse(Problems problems) {
    TreeParser parser = new TreeParser(problems);
    Tokenizer.Tokens tokens = Tokenizer.read(problems);
    parser.lost = tokens.lost();
    for (Token token : tokens.all()) {
      if (parser.tooDeep(token)) {
        break;
      }
      parser.add(token);
    }
    while (parser.open.size() > 1) {
      if (!parser.lost) {
        parser.notClosed(parser.open.element());
      }
      parser.popInto();
    }
    return List.copyOf(parser.open.pop().nodes);
  }

  /** All that reads trees goes down by recursion, so the reading ends here. */
  private boolean tooDeep(Token token) {
    boolean opens = token instanceof Token.Open || token instanceof Token.BlockOpen;
    if (!opens || open.size() <= MOST_DEPTH) {
      return false;
    }
    problems.add(
        ProblemCode.OVER_LIMIT,
        token.at(),
        "Elements are nested more than " + MOST_DEPTH + " deep",
        "nest them less");
    lost = true;
    return true;
  }

  private void add(Token token) {
    switch (token) {
      case Token.Text text -> node(new Node.Text(text.text(), text.at()));
      case Token.Raw raw -> node(new Node.Raw(raw.text(), raw.at()));
      case Token.Output output -> node(new Node.Output(output.code(), output.at()));
      case Token.Doctype doctype -> node(new Node.Doctype(doctype.at()));
      case Token.Open tag -> tag(tag);
      case Token.Close tag -> close(tag);
      case Token.BlockOpen block -> block(block);
      case Token.BlockElse part -> otherwise(part);
      case Token.BlockClose block -> close(block);
    }
  }

  private void node(Node node) {
    open.element().nodes.add(node);
  }

  private void tag(Token.Open tag) {
    boolean component = Names.isUpper(tag.name().charAt(0));
    boolean isVoid = !component && VoidElements.contains(tag.name());
    boolean foreign = open.stream().anyMatch(Opened::isForeign) || isForeign(tag.name());
    if (tag.selfClosing() && !component && !isVoid && !foreign) {
      problems.add(
          ProblemCode.TAG_NOT_CLOSED,
          tag.at(),
          "Browsers read <" + tag.name() + "/> as <" + tag.name() + ">: it stays open",
          "<" + tag.name() + "></" + tag.name() + ">");
      late.add("</" + tag.name() + ">");
    }
    open.push(new Opened(tag, "<" + tag.name() + ">"));
    if (tag.selfClosing() || isVoid) {
      popInto();
    }
  }

  static boolean isForeign(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("svg") || lower.equals("math");
  }

  private void close(Token.Close tag) {
    Opened top = open.element();
    if (top.isTag(tag.name())) {
      popInto();
      return;
    }
    String shown = "</" + tag.name() + ">";
    if (VoidElements.contains(tag.name())) {
      problems.add(
          ProblemCode.TAG_NOT_CLOSED,
          tag.at(),
          "<" + tag.name() + "> has no content and no end tag",
          "leave " + shown + " out");
    } else if (open.stream().anyMatch(opened -> opened.isTag(tag.name()))) {
      crossed(shown, tag.at());
      while (!open.element().isTag(tag.name())) {
        popLate();
      }
      popInto();
    } else if (!late.remove(shown)) {
      problems.add(
          ProblemCode.TAG_NOT_CLOSED,
          tag.at(),
          shown + " closes nothing" + innermost(),
          open.size() > 1 ? top.end() : "leave it out");
    }
  }

  private String innermost() {
    Opened top = open.element();
    return open.size() > 1 ? ": open here is " + top.name + " of " + place(top) : "";
  }

  private void crossed(String closing, int at) {
    Opened top = open.element();
    problems.add(
        ProblemCode.TAG_NOT_CLOSED,
        at,
        closing + " comes while " + top.name + " of " + place(top) + " is open",
        "close it first: " + top.end());
  }

  /** By its line alone: where the template stands in a source is not known here. */
  private String place(Opened opened) {
    return "line " + problems.text().position(opened.token.at()).line() + " of the template";
  }

  private void notClosed(Opened opened) {
    problems.add(
        ProblemCode.TAG_NOT_CLOSED,
        opened.token.at(),
        opened.name + " is never closed",
        "add " + opened.end());
  }

  private void block(Token.BlockOpen block) {
    if (!block.keyword().equals("if") && !block.keyword().equals("each")) {
      problems.add(
          ProblemCode.MARKUP,
          block.at(),
          "There is no block {#" + block.keyword() + "}",
          "{#if condition}, or {#each items as item}");
    }
    open.push(new Opened(block, "{#" + block.keyword() + "}"));
  }

  private void otherwise(Token.BlockElse part) {
    Opened top = open.element();
    if (!(top.token instanceof Token.BlockOpen block)) {
      if (open.stream().anyMatch(opened -> opened.token instanceof Token.BlockOpen)) {
        crossed("{:else}", part.at());
        while (!(open.element().token instanceof Token.BlockOpen)) {
          popLate();
        }
        otherwise(part);
      } else {
        problems.add(
            ProblemCode.TAG_NOT_CLOSED,
            part.at(),
            "{:else} stands outside of a block",
            "{#if condition}...{:else}...{/if}");
      }
      return;
    }
    boolean again = block.keyword().equals("if") && part.rest().text().startsWith("if");
    if (top.lastPart != null && top.lastPart.rest().text().isEmpty()) {
      problems.add(
          ProblemCode.MARKUP,
          part.at(),
          "{:else} has come already, in line "
              + problems.text().position(top.lastPart.at()).line() + " of the template",
          "leave one of them out");
    } else if (!again && !part.rest().text().isEmpty()) {
      problems.add(
          ProblemCode.MARKUP,
          part.rest().at(),
          "\"" + part.rest().text() + "\" has no meaning in {:else} of " + top.name,
          block.keyword().equals("if") ? "{:else if condition}" : "{:else}");
    }
    top.next(part);
  }

  private void close(Token.BlockClose block) {
    String shown = "{/" + block.keyword() + "}";
    if (open.element().isBlock(block.keyword())) {
      popInto();
    } else if (open.stream().anyMatch(opened -> opened.isBlock(block.keyword()))) {
      crossed(shown, block.at());
      while (!open.element().isBlock(block.keyword())) {
        popLate();
      }
      popInto();
    } else if (!late.remove(shown)) {
      problems.add(
          ProblemCode.TAG_NOT_CLOSED,
          block.at(),
          shown + " closes nothing" + innermost(),
          open.size() > 1 ? open.element().end() : "leave it out");
    }
  }

  private void popLate() {
    late.add(open.element().end());
    popInto();
  }

  private void popInto() {
    Opened done = open.pop();
    @Nullable Node node = done.node(problems);
    if (node != null) {
      node(node);
    }
  }
}
