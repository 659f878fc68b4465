package dev.dxwww.htip.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.parser.Parser;

import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;

/** Splits a template into tags, texts, expressions and blocks. */
final class Tokenizer {
  /** Their content is text as it stands (HTML, 13.2.5.1: raw text and script data). */
  private static final Set<String> RAW = Set.of("script", "style");

  /** Their content is text with character references (RCDATA). */
  private static final Set<String> TEXT_ONLY = Set.of("textarea", "title");

  private final Cursor in;
  private final TagReader tags;
  private final List<Token> tokens = new ArrayList<>();

  /** How many svg and math elements are open: in there, title and style hold markup. */
  private int foreign;

  private Tokenizer(Problems problems) {
    this.in = new Cursor(problems);
    this.tags = new TagReader(in);
  }

  /**
   * What was read.
   *
   * @param lost whether something that is not closed took the rest of the text
   */
  record Tokens(List<Token> all, boolean lost) {}

  static Tokens read(Problems problems) {
    Tokenizer tokenizer = new Tokenizer(problems);
    while (!tokenizer.in.atEnd()) {
      tokenizer.next();
    }
    return new Tokens(tokenizer.tokens, tokenizer.in.isLost());
  }

  private void next() {
    if (in.here() == '{') {
      braces();
    } else if (in.here() == '<' && Names.isTagStart(in.peek(1))) {
      open();
    } else if (in.looksAt("</") && Names.isTagStart(in.peek(2))) {
      close();
    } else if (in.looksAt("<!") || in.looksAt("<?") || in.looksAt("</")) {
      declaration();
    } else {
      text();
    }
  }

  private void open() {
    Token.Open tag = tags.read();
    tokens.add(tag);
    String name = tag.name().toLowerCase(Locale.ROOT);
    if (name.equals("svg") || name.equals("math")) {
      foreign += tag.selfClosing() ? 0 : 1;
    } else if (foreign == 0 && !tag.selfClosing() && isHtml(tag)) {
      if (RAW.contains(name)) {
        raw(name);
      } else if (TEXT_ONLY.contains(name)) {
        textOnly(name);
      }
    }
  }

  private static boolean isHtml(Token.Open tag) {
    return !Names.isUpper(tag.name().charAt(0));
  }

  private void raw(String name) {
    int start = in.at();
    in.move(in.endTag(name));
    if (in.at() > start) {
      tokens.add(new Token.Raw(in.from(start), start));
    }
  }

  private void textOnly(String name) {
    int end = in.endTag(name);
    while (in.at() < end) {
      if (in.here() == '{') {
        braces();
        end = in.endTag(name);
      } else {
        int start = in.at();
        while (in.at() < end && in.here() != '{') {
          in.move(in.at() + 1);
        }
        addText(start);
      }
    }
  }

  private void close() {
    int at = in.at();
    in.move(at + 2);
    String name = tags.name();
    in.skipBlanks();
    if (in.here() != '>') {
      in.problem(
          ProblemCode.TAG_NOT_CLOSED,
          at,
          "</" + name + " is never closed by \">\"",
          "</" + name + ">");
    } else {
      in.move(in.at() + 1);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (foreign > 0 && (lower.equals("svg") || lower.equals("math"))) {
      foreign--;
    }
    tokens.add(new Token.Close(name, at));
  }

  private void declaration() {
    int at = in.at();
    if (in.looksAt("<!--")) {
      in.move(at + 4);
      if (!in.skipBehind("-->")) {
        in.problem(
            ProblemCode.TAG_NOT_CLOSED, at, "The comment is never closed", "add \"-->\"");
        in.lose();
      }
      return;
    }
    boolean closed = in.skipBehind(">");
    String whole = in.from(at);
    if (closed && whole.equalsIgnoreCase("<!doctype html>")) {
      tokens.add(new Token.Doctype(at));
    } else {
      in.problem(
          ProblemCode.MARKUP,
          at,
          "\"" + whole.lines().findFirst().orElse("") + "\" is no tag of HTML",
          whole.startsWith("<!") ? "<!doctype html>, or <!-- a comment -->" : "write &lt; for <");
    }
  }

  /** A run of text; {@code <} before anything but a name is text, as for browsers. */
  private void text() {
    int start = in.at();
    if (in.here() == '}') {
      in.problem(
          ProblemCode.TAG_NOT_CLOSED,
          start,
          "\"}\" closes nothing",
          "for the character itself write {'}'}");
    }
    in.move(start + 1);
    while (!in.atEnd() && in.here() != '{' && in.here() != '}' && in.here() != '<') {
      in.move(in.at() + 1);
    }
    addText(start);
  }

  private void addText(int start) {
    String text = Parser.unescapeEntities(in.from(start), false);
    if (!tokens.isEmpty() && tokens.getLast() instanceof Token.Text before) {
      tokens.set(tokens.size() - 1, new Token.Text(before.text() + text, before.at()));
    } else {
      tokens.add(new Token.Text(text, start));
    }
  }

  private void braces() {
    int at = in.at();
    Code code = in.braces();
    String text = code.text();
    if (text.startsWith("#")) {
      int end = keywordEnd(text, 1);
      tokens.add(
          new Token.BlockOpen(
              text.substring(1, end), code.part(end, text.length()).trimmed(), at));
    } else if (text.startsWith("/")) {
      tokens.add(new Token.BlockClose(text.substring(1).strip(), at));
    } else if (text.startsWith(":")) {
      continued(code, at);
    } else {
      tokens.add(new Token.Output(code.trimmed(), at));
    }
  }

  private void continued(Code code, int at) {
    int end = keywordEnd(code.text(), 1);
    if (!code.text().substring(1, end).equals("else")) {
      in.problem(
          ProblemCode.MARKUP,
          at,
          "There is no {" + code.text() + "}",
          "{:else}, or {:else if condition}");
      return;
    }
    tokens.add(new Token.BlockElse(code.part(end, code.text().length()).trimmed(), at));
  }

  private static int keywordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Names.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
