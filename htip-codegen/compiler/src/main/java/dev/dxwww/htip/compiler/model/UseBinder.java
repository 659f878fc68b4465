package dev.dxwww.htip.compiler.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.Nearest;
import dev.dxwww.htip.compiler.Problem;
import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.TemplateRequest;
import dev.dxwww.htip.compiler.expression.Expression;
import dev.dxwww.htip.compiler.syntax.Attribute;
import dev.dxwww.htip.compiler.syntax.Node;
import dev.dxwww.htip.compiler.type.Accessor;
import dev.dxwww.htip.compiler.type.ComponentView;
import dev.dxwww.htip.compiler.type.Reason;

/** Puts the content of components where they are used. */
final class UseBinder {
  private final Binder binder;
  private final TemplateRequest request;
  private final Typer typer;
  private final Problems problems;

  UseBinder(Binder binder, TemplateRequest request, Typer typer, Problems problems) {
    this.binder = binder;
    this.request = request;
    this.typer = typer;
    this.problems = problems;
  }

  /** A use, or nothing when something is wrong with it. */
  Optional<Part> use(Node.Component use, Binder.Place place) {
    List<Part> children = binder.parts(use.children(), place);
    Optional<ComponentView> component = request.types().component(use.name());
    if (component.isEmpty()) {
      unknown(use);
      return Optional.empty();
    }
    List<Value> arguments = arguments(use, component.get(), place.scope());
    if (place.use().names().contains(use.name())) {
      problems.add(
          ProblemCode.COMPONENT_USE,
          use.at(),
          "<" + use.name() + "> shows itself: "
              + String.join(" > ", place.use().names()) + " > " + use.name(),
          "show the nested items as a flat list with a depth, or nest by hand to the depth needed");
      return Optional.empty();
    }
    if (arguments == null) {
      return Optional.empty();
    }
    return Optional.of(inlined(use, component.get(), arguments, place, children));
  }

  private Part inlined(
      Node.Component use,
      ComponentView component,
      List<Value> arguments,
      Binder.Place place,
      List<Part> children) {
    Value.Variable variable =
        new Value.Variable(
            binder.variables().unique(decapitalized(use.name())), component.type());
    TemplateRequest own =
        new TemplateRequest(
            component.text(),
            TemplateKind.COMPONENT,
            request.live(),
            component.type(),
            component.types());
    List<String> names = new ArrayList<>(place.use().names());
    names.add(use.name());
    Binder.Place inside =
        new Binder.Place(Scope.of(variable), place.space(), new UseSite(names, children));
    Problems there = new Problems(component.text());
    List<Part> body = Binder.inline(own, inside, binder.variables(), there);
    if (!component.faulty()) {
      misfits(use, there);
    }
    if (!children.isEmpty() && !shows(body)) {
      problems.add(
          ProblemCode.COMPONENT_USE,
          use.at(),
          "<" + use.name() + "> does not show what stands between its tags",
          "<" + use.name() + "/>, or {children} in its template");
    }
    return new Part.Use(use.name(), variable, arguments, body, use.at());
  }

  /** A component may name what is there where it is written, and not where it is used. */
  private void misfits(Node.Component use, Problems there) {
    for (Problem problem : there.all()) {
      if (!problem.code().isWarning()) {
        problems.add(
            problem.code(),
            use.at(),
            "<%s> does not fit here: %s (%d:%d of its template)"
                .formatted(use.name(), problem.text(), problem.line(), problem.column()),
            problem.fix());
      }
    }
  }

  private static boolean shows(List<Part> parts) {
    return parts.stream().anyMatch(UseBinder::shows);
  }

  private static boolean shows(Part part) {
    return switch (part) {
      case Part.Children children -> true;
      case Part.Element element -> shows(element.children());
      case Part.If block ->
          shows(block.otherwise())
              || block.branches().stream().anyMatch(branch -> shows(branch.body()));
      case Part.Each block -> shows(block.body()) || shows(block.otherwise());
      case Part.Use use -> shows(use.body());
      default -> false;
    };
  }

  static String decapitalized(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private void unknown(Node.Component use) {
    List<String> names = request.types().componentNames();
    Optional<Reason> other = request.types().noComponent(use.name());
    if (other.isPresent()) {
      problems.add(
          ProblemCode.COMPONENT_USE, use.at(), other.get().what(), other.get().fix());
      return;
    }
    problems.add(
        ProblemCode.COMPONENT_USE,
        use.at(),
        "There is no component <%s> (in sight: %s)"
            .formatted(use.name(), names.isEmpty() ? "none" : String.join(", ", names)),
        Nearest.of(use.name(), names)
            .map(near -> "<" + near + ">")
            .orElse("write a record " + use.name() + " with @Template"));
  }

  /** In the order of the record; null when something is wrong. */
  private @Nullable List<Value> arguments(
      Node.Component use, ComponentView component, Scope scope) {
    Map<String, Attribute> given = new LinkedHashMap<>();
    List<String> names =
        component.type().accessors().stream()
            .filter(Accessor::component)
            .map(Accessor::name)
            .toList();
    boolean good = true;
    for (Attribute attribute : use.attributes()) {
      if (!names.contains(attribute.name())) {
        good = false;
        problems.add(
            ProblemCode.COMPONENT_USE,
            attribute.at(),
            "<%s> has no attribute \"%s\" (has: %s)"
                .formatted(use.name(), attribute.name(), String.join(", ", names)),
            Nearest.of(attribute.name(), names).orElse("leave it out"));
      } else if (given.put(attribute.name(), attribute) != null) {
        good = false;
        problems.add(
            ProblemCode.ATTRIBUTE_CONFLICT,
            attribute.at(),
            "Attribute \"" + attribute.name() + "\" is given twice",
            "leave one of them out");
      }
    }
    // Beside an unknown attribute a missing one is most likely that, misspelt.
    good &= good && !lacks(use, component, given);
    List<Value> values = new ArrayList<>();
    for (Accessor accessor : component.type().accessors()) {
      Attribute attribute = given.get(accessor.name());
      if (accessor.component() && attribute != null) {
        Value value = argument(use, attribute, accessor, scope);
        good &= value != null;
        if (value != null) {
          values.add(value);
        }
      } else if (accessor.component()) {
        values.add(new Value.Nothing(accessor.type()));
      }
    }
    return good ? values : null;
  }

  /** Whether attributes are missing, which is reported. */
  private boolean lacks(
      Node.Component use, ComponentView component, Map<String, Attribute> given) {
    List<Accessor> missing =
        component.type().accessors().stream()
            .filter(Accessor::component)
            .filter(one -> !one.type().nullable() && !given.containsKey(one.name()))
            .toList();
    if (!missing.isEmpty()) {
      problems.add(
          ProblemCode.COMPONENT_USE,
          use.at(),
          "<%s> needs the attribute%s %s"
              .formatted(
                  use.name(),
                  missing.size() == 1 ? "" : "s",
                  joined(missing, one -> "\"" + one.name() + "\"")),
          joined(missing, one -> one.name() + "={...} of type " + one.type().display()));
    }
    return !missing.isEmpty();
  }

  private static String joined(List<Accessor> all, Function<Accessor, String> shown) {
    return String.join(", ", all.stream().map(shown).toList());
  }

  private @Nullable Value argument(
      Node.Component use, Attribute attribute, Accessor wanted, Scope scope) {
    Value value = given(attribute, scope);
    if (value == null || Fitting.fits(value, wanted.type())) {
      return value;
    }
    problems.add(
        ProblemCode.COMPONENT_USE,
        attribute.at(),
        "\"%s\" of <%s> is %s, and this is %s"
            .formatted(
                wanted.name(),
                use.name(),
                Fitting.display(wanted.type(), wanted.type().nullable()),
                Fitting.display(value.type(), value.nullable())),
        wanted.name() + "={...} with a value of that type");
    return null;
  }

  private @Nullable Value given(Attribute attribute, Scope scope) {
    return switch (attribute.value()) {
      case Attribute.None none ->
          typer.typed(new Expression.Truth(true, attribute.at()), scope);
      case Attribute.Braced braced -> typer.value(braced.code(), scope);
      case Attribute.Quoted quoted -> quoted(attribute, quoted, scope);
    };
  }

  private @Nullable Value quoted(Attribute attribute, Attribute.Quoted quoted, Scope scope) {
    StringBuilder text = new StringBuilder();
    for (Attribute.Part part : quoted.parts()) {
      switch (part) {
        case Attribute.Chars chars -> text.append(chars.text());
        case Attribute.Hole hole -> {
          problems.add(
              ProblemCode.COMPONENT_USE,
              hole.code().at(),
              "Attributes of components are whole texts or whole expressions",
              attribute.name() + "={" + hole.code().text() + "}");
          return null;
        }
      }
    }
    return typer.typed(new Expression.Text(text.toString(), attribute.at()), scope);
  }
}
