package dev.dxwww.htip.compiler.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.TemplateRequest;
import dev.dxwww.htip.compiler.html.Addresses;
import dev.dxwww.htip.compiler.html.Space;
import dev.dxwww.htip.compiler.model.Piece.Encoding;
import dev.dxwww.htip.compiler.syntax.Code;
import dev.dxwww.htip.compiler.syntax.Node;
import dev.dxwww.htip.compiler.syntax.TreeParser;
import dev.dxwww.htip.compiler.syntax.Whitespace;
import dev.dxwww.htip.compiler.type.Accessor;
import dev.dxwww.htip.compiler.type.TypeView;
import dev.dxwww.htip.compiler.type.TypeView.Kind;

/** Gives the tree of a template its types: names become values, components their content. */
public final class Binder {
  private final TemplateRequest request;
  private final Problems problems;
  private final Typer typer;
  private final TraitBinder traits;
  private final UseBinder uses;
  private final Variables variables;

  private Binder(TemplateRequest request, Problems problems, Variables variables) {
    this.request = request;
    this.problems = problems;
    this.variables = variables;
    this.typer = new Typer(request.types(), problems);
    this.traits = new TraitBinder(typer, request.types(), problems);
    this.uses = new UseBinder(this, request, typer, problems);
  }

  /** The model of a template; what is wrong goes to the problems, and is left out. */
  public static TemplateModel bind(TemplateRequest request, List<Node> nodes, Problems problems) {
    Variables variables = new Variables();
    Value.Variable view = new Value.Variable(variables.unique("view"), request.view());
    Binder binder = new Binder(request, problems, variables);
    List<Part> parts = binder.parts(nodes, new Place(Scope.of(view), Space.HTML, UseSite.NONE));
    binder.unused();
    return new TemplateModel(request.text(), view, parts);
  }

  /** The parts of a component where it is used; what is wrong with them there is its own. */
  static List<Part> inline(
      TemplateRequest component, Place place, Variables variables, Problems own) {
    List<Node> nodes = Whitespace.tidy(TreeParser.parse(new Problems(component.text())));
    return new Binder(component, own, variables).parts(nodes, place);
  }

  Variables variables() {
    return variables;
  }

  /**
   * Where parts stand.
   *
   * @param use the component whose template this is, and what it was given
   */
  record Place(Scope scope, Space space, UseSite use) {
    Place in(Scope other) {
      return new Place(other, space, use);
    }

    Place in(Space other) {
      return new Place(scope, other, use);
    }
  }

  private void unused() {
    Set<String> used = typer.used();
    for (Accessor accessor : request.view().accessors()) {
      if (accessor.component() && !usedByMethods(accessor, used)) {
        problems.add(
            ProblemCode.COMPONENT_UNUSED,
            0,
            "Component \"%s\" of %s is never shown"
                .formatted(accessor.name(), request.view().display()),
            "show it as {" + accessor.name() + "}, or remove it from the record");
      }
    }
  }

  /** A method of the record may read any component. */
  private boolean usedByMethods(Accessor component, Set<String> used) {
    boolean callsMethod =
        request.view().accessors().stream()
            .anyMatch(other -> !other.component() && used.contains(other.name()));
    return callsMethod || used.contains(component.name());
  }

  List<Part> parts(List<Node> nodes, Place place) {
    List<Part> parts = new ArrayList<>();
    for (Node node : nodes) {
      add(node, place, parts);
    }
    return Texts.joined(parts);
  }

  private void add(Node node, Place place, List<Part> parts) {
    switch (node) {
      case Node.Element element -> parts.add(element(element, place));
      case Node.Component use -> uses.use(use, place).ifPresent(parts::add);
      case Node.Text text ->
          parts.add(new Part.Text(List.of(new Piece.Fixed(text.text())), text.at()));
      case Node.Raw raw -> parts.add(raw(raw, place));
      case Node.Output output -> output(output, place, parts);
      case Node.If block -> parts.add(condition(block, place));
      case Node.Each block -> each(block, place, parts);
      case Node.Doctype doctype -> parts.add(new Part.Doctype(doctype.at()));
    }
  }

  private Part element(Node.Element element, Place place) {
    Space space = Space.opened(element.name(), place.space());
    List<Part> children = new ArrayList<>();
    List<Trait> bound = traits.of(element, space, place.scope());
    if (posts(element) && bound.stream().noneMatch(Binder::leaves)) {
      children.add(new Part.CsrfField(element.at()));
    }
    children.addAll(parts(element.children(), place.in(space.inside(element.name()))));
    return new Part.Element(element.name(), space, bound, children, element.at());
  }

  /** Whether it is a form that is posted. */
  static boolean posts(Node.Element element) {
    return element.name().equals("form")
        && LinkBinder.method(element, "method").filter("POST"::equals).isPresent();
  }

  /** Whether a form goes to another site, which the token is none of the business of. */
  private static boolean leaves(Trait trait) {
    return switch (trait) {
      case Trait.Fixed fixed ->
          fixed.name().equals("action")
              && fixed.value() != null
              && Addresses.leaves(fixed.value());
      case Trait.Composed composed ->
          composed.name().equals("action")
              && composed.pieces().getFirst() instanceof Piece.Fixed start
              && Addresses.leaves(start.text());
      default -> false;
    };
  }

  /** Braces of a script are its own, but for what is plainly meant as an expression. */
  private Part raw(Node.Raw raw, Place place) {
    for (String name : place.scope().names()) {
      int at = raw.text().indexOf("{" + name + "}");
      if (at >= 0) {
        problems.add(
            ProblemCode.UNSAFE_PLACE,
            raw.at() + at,
            "Nothing makes {" + name + "} safe inside of a script or a style",
            "write it into an attribute, data-" + name.toLowerCase(Locale.ROOT) + "={"
                + name + "}, and read that");
      }
    }
    return new Part.Raw(raw.text(), raw.at());
  }

  private void output(Node.Output output, Place place, List<Part> parts) {
    Code code = output.code();
    if (code.text().equals("children") && place.use().takesChildren(place.scope())) {
      parts.add(new Part.Children(place.use().children(), output.at()));
      return;
    }
    if (code.text().equals("body")
        && request.kind() == TemplateKind.LAYOUT
        && place.scope().find("body") == null) {
      parts.add(new Part.Place(output.at()));
      return;
    }
    Value value = typer.value(code, place.scope());
    if (value == null) {
      return;
    }
    if (value.type().kind() == Kind.SAFE_HTML) {
      parts.add(new Part.Markup(value, output.at()));
    } else if (traits.isText(value, code.at())) {
      Piece shown = new Piece.Shown(value, Encoding.PLAIN, output.at());
      parts.add(new Part.Text(List.of(shown), output.at()));
    }
  }

  private Part condition(Node.If block, Place place) {
    List<Part.Branch> branches = new ArrayList<>();
    Scope rest = place.scope();
    for (Node.Branch branch : block.branches()) {
      Value condition = typer.condition(branch.condition(), rest);
      Scope inside = condition == null ? rest : rest.knowing(Nullness.known(condition, true));
      List<Part> body = parts(branch.body(), place.in(inside));
      if (condition != null) {
        branches.add(new Part.Branch(condition, body, branch.condition().at()));
        rest = rest.knowing(Nullness.known(condition, false));
      }
    }
    return new Part.If(branches, parts(block.otherwise(), place.in(rest)), block.at());
  }

  private void each(Node.Each block, Place place, List<Part> parts) {
    Code code = block.head().items();
    List<Part> otherwise = parts(block.otherwise(), place);
    Value items = typer.value(code, place.scope());
    if (items == null) {
      return;
    }
    TypeView type = items.type();
    if (type.kind() != Kind.LIST || type.element().isEmpty()) {
      boolean raw = type.kind() == Kind.LIST;
      problems.add(
          ProblemCode.CONDITION_OR_LIST,
          code.at(),
          Shown.of(items) + " is " + type.display()
              + (raw ? ", which does not say of what" : ", which has no items"),
          raw
              ? type.display() + "<...> with the type of its items"
              : "give {#each} a List, another Iterable or an array");
      return;
    }
    if (items.nullable()) {
      problems.add(
          ProblemCode.MAY_BE_NULL,
          code.at(),
          Shown.of(items) + " may be null here",
          "{#if " + Shown.of(items) + " != null}...{/if} around it, or an empty list for none");
      return;
    }
    TypeView item = type.element().get();
    if (!item.nameable()) {
      problems.add(
          ProblemCode.CONDITION_OR_LIST,
          code.at(),
          "Items of %s are %s, which generated code cannot name"
              .formatted(Shown.of(items), item.display()),
          "make " + item.display() + " public, or visible in the package of the template");
      return;
    }
    rows(block, place, items, otherwise).ifPresent(parts::add);
  }

  private Optional<Part> rows(
      Node.Each block, Place place, Value items, List<Part> otherwise) {
    Node.EachHead head = block.head();
    Value.Variable item =
        new Value.Variable(
            variables.unique(head.item().text()), items.type().element().orElseThrow());
    Scope inside = place.scope().with(head.item().text(), item);
    Value.Variable index = null;
    if (head.index() != null) {
      index =
          new Value.Variable(
              variables.unique(head.index().text()), request.types().integer());
      inside = inside.with(head.index().text(), index);
    }
    Value key = head.key() == null ? null : typer.value(head.key(), inside);
    List<Part> body = parts(block.body(), place.in(inside));
    if (key == null && head.key() != null) {
      return Optional.empty();
    }
    return Optional.of(
        new Part.Each(new Part.Rows(items, item, index, key), body, otherwise, block.at()));
  }
}
