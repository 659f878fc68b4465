package dev.dxwww.htip.compiler.syntax;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A node of a template's tree; {@code at} is the offset of its first character. */
public sealed interface Node {
  /** Offset of its first character in the template. */
  int at();

  /** An element of HTML, SVG or MathML. */
  record Element(String name, List<Attribute> attributes, List<Node> children, int at)
      implements Node {
    public Element {
      attributes = List.copyOf(attributes);
      children = List.copyOf(children);
    }

    /** The same element around other nodes. */
    public Element with(List<Node> otherChildren) {
      return new Element(name, attributes, otherChildren, at);
    }
  }

  /** The use of a component: a name that begins with a capital letter. */
  record Component(String name, List<Attribute> attributes, List<Node> children, int at)
      implements Node {
    public Component {
      attributes = List.copyOf(attributes);
      children = List.copyOf(children);
    }
  }

  /** Text, its character references resolved. */
  record Text(String text, int at) implements Node {}

  /** The text of a script or a style, as it stands. */
  record Raw(String text, int at) implements Node {}

  /** {@code {expression}}. */
  record Output(Code code, int at) implements Node {}

  /** {@code {#if}{:else if}{:else}{/if}}. */
  record If(List<Branch> branches, List<Node> otherwise, int at) implements Node {
    public If {
      branches = List.copyOf(branches);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** One condition and what it shows. */
  record Branch(Code condition, List<Node> body) {
    public Branch {
      body = List.copyOf(body);
    }
  }

  /**
   * {@code {#each items as item, index (key)}{:else}{/each}}.
   *
   * @param otherwise what is shown where there are no items
   */
  record Each(EachHead head, List<Node> body, List<Node> otherwise, int at) implements Node {
    public Each {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }
  }

  /**
   * What stands behind {@code #each}.
   *
   * @param index name of the row's number, from 0
   * @param key what tells rows apart
   */
  record EachHead(Code items, Code item, @Nullable Code index, @Nullable Code key) {}

  /** {@code <!doctype html>}. */
  record Doctype(int at) implements Node {}
}
