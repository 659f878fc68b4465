package dev.dxwww.htip.compiler.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.html.Space;
import dev.dxwww.htip.compiler.model.Value.Variable;

/** A part of a template with types; {@code at} is its offset in its template. */
public sealed interface Part {
  /** Offset of its first character in the template it was written in. */
  int at();

  /** An element. */
  record Element(String name, Space space, List<Trait> traits, List<Part> children, int at)
      implements Part {
    public Element {
      traits = List.copyOf(traits);
      children = List.copyOf(children);
    }
  }

  /** What becomes one node of text. */
  record Text(List<Piece> pieces, int at) implements Part {
    public Text {
      pieces = List.copyOf(pieces);
    }
  }

  /** Markup that goes out as it is. */
  record Markup(Value value, int at) implements Part {}

  /** Content of a script or a style. */
  record Raw(String text, int at) implements Part {}

  /** {@code <!doctype html>}. */
  record Doctype(int at) implements Part {}

  /** Conditions and what they show. */
  record If(List<Branch> branches, List<Part> otherwise, int at) implements Part {
    public If {
      branches = List.copyOf(branches);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** One condition and what it shows. */
  record Branch(Value condition, List<Part> body, int at) {
    public Branch {
      body = List.copyOf(body);
    }
  }

  /** Rows, one for each item. */
  record Each(Rows rows, List<Part> body, List<Part> otherwise, int at) implements Part {
    public Each {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** What a list of rows is made of; the key is in terms of the item. */
  record Rows(Value items, Variable item, @Nullable Variable index, @Nullable Value key) {}

  /** A component: a record made of arguments, and its template. */
  record Use(String name, Variable variable, List<Value> arguments, List<Part> body, int at)
      implements Part {
    public Use {
      arguments = List.copyOf(arguments);
      body = List.copyOf(body);
    }
  }

  /** What a template wrote between the tags of a component, where the component shows it. */
  record Children(List<Part> parts, int at) implements Part {
    public Children {
      parts = List.copyOf(parts);
    }
  }

  /** Where a layout shows the page. */
  record Place(int at) implements Part {}

  /** The hidden field that proves where a form came from. */
  record CsrfField(int at) implements Part {}
}
