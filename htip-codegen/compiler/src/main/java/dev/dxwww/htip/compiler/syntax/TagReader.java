package dev.dxwww.htip.compiler.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.parser.Parser;

import dev.dxwww.htip.compiler.ProblemCode;

/** Reads start tags with their attributes. */
final class TagReader {
  private final Cursor in;

  TagReader(Cursor in) {
    this.in = in;
  }

  /** Reads a tag, the cursor on its {@code <}, and moves behind its {@code >}. */
  Token.Open read() {
    int at = in.at();
    in.move(at + 1);
    String name = name();
    List<Attribute> attributes = new ArrayList<>();
    while (true) {
      in.skipBlanks();
      if (in.atEnd() || in.here() == '<') {
        if (!in.isLost()) {
          in.problem(
              ProblemCode.TAG_NOT_CLOSED, at, "Tag <" + name + " is never closed", "add a \">\"");
        }
        return new Token.Open(name, attributes, false, at);
      }
      if (in.here() == '>') {
        in.move(in.at() + 1);
        return new Token.Open(name, attributes, false, at);
      }
      if (in.looksAt("/>")) {
        in.move(in.at() + 2);
        return new Token.Open(name, attributes, true, at);
      }
      attribute(attributes);
    }
  }

  String name() {
    int start = in.at();
    boolean component = Names.isUpper(in.here());
    while (Names.isTagPart(in.here()) || component && Names.isComponentPart(in.here())) {
      in.move(in.at() + 1);
    }
    return in.from(start);
  }

  private void attribute(List<Attribute> attributes) {
    int at = in.at();
    if (in.here() == '{') {
      String text = in.braces().text().strip();
      // The end of a block is no second mistake.
      if (!text.startsWith("/") && !text.startsWith(":")) {
        in.problem(
            ProblemCode.MARKUP,
            at,
            "{" + text + "} stands where an attribute's name is expected",
            text.startsWith("#")
                ? "name={condition ? 'this' : 'that'}: blocks stand between tags"
                : "name={value}");
      }
      return;
    }
    // Classes have slashes in them, class:w-1/2={...}; in HTML they end the name.
    boolean toggled = in.looksAt("class:");
    while (Names.isAttributePart(in.here())
        || toggled && in.here() == '/' && in.peek(1) != '>') {
      in.move(in.at() + 1);
    }
    String name = in.from(at);
    if (name.isEmpty()) {
      in.problem(
          ProblemCode.MARKUP,
          at,
          "\"" + in.here() + "\" stands where an attribute's name is expected",
          "leave it out, or write name=\"value\"");
      in.move(at + 1);
      return;
    }
    attributes.add(new Attribute(name, at, value(name)));
  }

  private Attribute.Value value(String name) {
    int behindName = in.at();
    in.skipBlanks();
    if (in.here() != '=') {
      in.move(behindName);
      return new Attribute.None();
    }
    in.move(in.at() + 1);
    in.skipBlanks();
    char c = in.here();
    if (c == '{') {
      Code code = in.braces();
      if (Names.isAttributePart(in.here()) || in.here() == '{') {
        in.problem(
            ProblemCode.MARKUP,
            in.at(),
            "The value of " + name + " goes on behind its expression",
            "put the whole value in quotes: " + name + "=\"{" + code.text() + "}...\"");
      }
      return new Attribute.Braced(code);
    }
    return c == '"' || c == '\'' ? quoted(c) : unquoted(name);
  }

  private Attribute.Value unquoted(String name) {
    int start = in.at();
    while (Names.isAttributePart(in.here()) || in.here() == '/' && in.peek(1) != '>') {
      in.move(in.at() + 1);
    }
    if (in.here() == '{' || in.at() == start) {
      in.problem(
          ProblemCode.MARKUP,
          start,
          "The value of " + name + " is neither in quotes nor in braces",
          name + "=\"...\"");
      if (in.here() == '{') {
        in.braces();
      }
    }
    return new Attribute.Quoted(List.of(chars(in.from(start), start)));
  }

  private Attribute.Value quoted(char quote) {
    int open = in.at();
    List<Attribute.Part> parts = new ArrayList<>();
    in.move(open + 1);
    int start = in.at();
    while (!in.atEnd() && in.here() != quote) {
      if (in.here() == '{') {
        addChars(parts, start);
        parts.add(new Attribute.Hole(in.braces()));
        start = in.at();
      } else {
        in.move(in.at() + 1);
      }
    }
    addChars(parts, start);
    if (in.atEnd() && !in.isLost()) {
      in.problem(
          ProblemCode.TAG_NOT_CLOSED, open, "The quote is never closed", "add a " + quote);
      in.lose();
    }
    in.move(in.at() + 1);
    return new Attribute.Quoted(parts);
  }

  private void addChars(List<Attribute.Part> parts, int start) {
    if (in.at() > start) {
      parts.add(chars(in.from(start), start));
    }
  }

  private static Attribute.Chars chars(String raw, int at) {
    return new Attribute.Chars(Parser.unescapeEntities(raw, true), at);
  }
}
