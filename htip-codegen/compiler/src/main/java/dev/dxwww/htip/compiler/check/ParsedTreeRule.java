package dev.dxwww.htip.compiler.check;

import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.model.Part;

/**
 * The last look: what a parser of HTML makes of the template, with sample values, is the tree that
 * was written. Catches what the rules of nesting do not know.
 */
final class ParsedTreeRule {
  private final TemplateKind kind;
  private final Problems problems;

  ParsedTreeRule(TemplateKind kind, Problems problems) {
    this.kind = kind;
    this.problems = problems;
  }

  void check(List<Part> parts) {
    if (kind == TemplateKind.LAYOUT) {
      document(parts);
      return;
    }
    for (Part part : parts) {
      for (boolean first : new boolean[] {true, false}) {
        Sample sample = Sample.of(List.of(part), first);
        Element root = new Element("template");
        List<Node> nodes = Parser.parseFragment(sample.html(), root, "");
        compare(sample, nodes, part.at());
      }
    }
  }

  private void document(List<Part> parts) {
    for (boolean first : new boolean[] {true, false}) {
      Sample sample = Sample.of(parts, first);
      List<Node> nodes = Parser.htmlParser().parseInput(sample.html(), "").childNodes();
      compare(sample, nodes, 0);
    }
  }

  private void compare(Sample sample, List<Node> nodes, int at) {
    StringBuilder parsed = new StringBuilder();
    nodes.forEach(node -> print(node, parsed));
    if (!parsed.toString().equals(sample.tree())) {
      problems.add(
          ProblemCode.REARRANGED,
          at,
          "Browsers make another tree of this: " + parsed,
          "nest the elements as HTML allows: " + sample.tree());
    }
  }

  private static void print(Node node, StringBuilder out) {
    if (node instanceof Element element) {
      out.append('(').append(element.tagName().toLowerCase(Locale.ROOT));
      element.childNodes().forEach(child -> print(child, out));
      out.append(')');
    } else if (node instanceof TextNode text) {
      out.append(text.getWholeText().isBlank() ? "" : "'");
    } else if (node instanceof DataNode data) {
      out.append(data.getWholeData().isBlank() ? "" : "'");
    }
  }
}
