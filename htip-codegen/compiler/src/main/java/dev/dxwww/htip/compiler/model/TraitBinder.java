package dev.dxwww.htip.compiler.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.html.Attributes;
import dev.dxwww.htip.compiler.html.Space;
import dev.dxwww.htip.compiler.syntax.Attribute;
import dev.dxwww.htip.compiler.syntax.Code;
import dev.dxwww.htip.compiler.syntax.Node;
import dev.dxwww.htip.compiler.type.TemplateTypes;
import dev.dxwww.htip.compiler.type.TypeView.Kind;

/** Gives attributes of elements their types, and each value what makes it safe. */
final class TraitBinder {
  private final Typer typer;
  private final TemplateTypes types;
  private final Problems problems;
  private final AddressBinder addresses;
  private final EventBinder events;

  TraitBinder(Typer typer, TemplateTypes types, Problems problems) {
    this.typer = typer;
    this.types = types;
    this.problems = problems;
    this.addresses = new AddressBinder(this, new LinkBinder(typer, types, problems), problems);
    this.events = new EventBinder(typer, types, problems);
  }

  /**
   * An attribute with what it stands on.
   *
   * @param name in lower case where the language is HTML
   */
  record Site(Node.Element element, Space space, Attribute attribute, String name, Scope scope) {
    int at() {
      return attribute.at();
    }

    /** Whether it has no expression. */
    boolean isFixed() {
      return switch (attribute.value()) {
        case Attribute.None none -> true;
        case Attribute.Braced braced -> false;
        case Attribute.Quoted quoted ->
            quoted.parts().stream().allMatch(Attribute.Chars.class::isInstance);
      };
    }

    /** The name as parsers of HTML read it, in SVG and MathML too (HTML, 13.2.5.33). */
    String key() {
      return name.toLowerCase(Locale.ROOT);
    }

    /** Whether a form's hidden fields are sent to the address that it is. */
    boolean carriesToken() {
      return key().equals("formaction") || key().equals("action") && Binder.posts(element);
    }

    /** The name of the element in lower case. */
    String tag() {
      return element.name().toLowerCase(Locale.ROOT);
    }
  }

  List<Trait> of(Node.Element element, Space space, Scope scope) {
    List<Trait> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Attribute attribute : element.attributes()) {
      String name =
          space == Space.HTML && !attribute.name().startsWith("class:")
              ? attribute.name().toLowerCase(Locale.ROOT)
              : attribute.name();
      if (!seen.add(name.startsWith("class:") ? name : name.toLowerCase(Locale.ROOT))) {
        problems.add(
            ProblemCode.ATTRIBUTE_CONFLICT,
            attribute.at(),
            "Attribute \"" + name + "\" of <" + element.name() + "> is given twice",
            "leave one of them out");
        continue;
      }
      Trait trait = one(new Site(element, space, attribute, name, scope));
      if (trait != null) {
        all.add(trait);
      }
    }
    conflicts(element, all);
    return all;
  }

  private void conflicts(Node.Element element, List<Trait> all) {
    boolean toggles = all.stream().anyMatch(trait -> trait instanceof Trait.ClassIf);
    for (Trait trait : all) {
      if (trait instanceof Trait.Fixed fixed && fixed.name().equals("class")) {
        always(fixed.value(), all);
      }
      if (trait instanceof Trait.Composed composed && composed.name().equals("class") && toggles) {
        problems.add(
            ProblemCode.ATTRIBUTE_CONFLICT,
            composed.at(),
            "An expression in class and class:name={...} of one <" + element.name()
                + "> overwrite each other",
            "use class:name={...} alone, or the expression alone");
      }
    }
  }

  /** A class that is always there is no class that comes and goes. */
  private void always(@Nullable String classes, List<Trait> all) {
    List<String> names = classes == null ? List.of() : List.of(classes.trim().split("\\s+"));
    for (Trait trait : all) {
      if (trait instanceof Trait.ClassIf one && names.contains(one.name())) {
        problems.add(
            ProblemCode.ATTRIBUTE_CONFLICT,
            one.at(),
            "Class \"" + one.name() + "\" is always there, by class=\"...\"",
            "leave it out of one of them");
      }
    }
  }

  private @Nullable Trait one(Site site) {
    if (site.key().startsWith("class:")) {
      return toggled(site);
    }
    if (site.key().startsWith("on:")) {
      return events.bind(site);
    }
    boolean animation = Attributes.isAnimation(site.tag(), site.key());
    if (Attributes.isCode(site.key()) || animation && !site.isFixed()) {
      code(site);
      return null;
    }
    if (!site.isFixed() && !mayBeSet(site)) {
      return null;
    }
    if (!hasMeaning(site)) {
      return null;
    }
    return switch (site.attribute().value()) {
      case Attribute.None none -> new Trait.Fixed(site.name(), null, site.at());
      case Attribute.Quoted quoted -> quoted(site, quoted);
      case Attribute.Braced braced -> braced(site, braced.code());
    };
  }

  private boolean hasMeaning(Site site) {
    if (site.key().equals("style") && !types.allowsInline()) {
      problems.add(
          ProblemCode.INLINE,
          site.at(),
          "The default Content-Security-Policy refuses style=\"...\"",
          "class:name={condition}, <progress value={n}>, or width={n} of something in an <svg>"
              + ProblemCode.ALLOW_INLINE);
      return false;
    }
    if (site.tag().equals("select") && site.key().equals("value")) {
      problems.add(
          ProblemCode.NOT_HERE,
          site.at(),
          "Browsers read no value of a <select>",
          "<option value={one.id} selected={one.id == chosen}>");
      return false;
    }
    // By another method the CSRF field would be missing, or stand in the address.
    String method = LinkBinder.method(site.element(), "formmethod").orElse("DIALOG");
    if (site.key().equals("formmethod") && !method.equals("DIALOG")) {
      problems.add(
          ProblemCode.UNSAFE_PLACE,
          site.at(),
          "A form has its CSRF field by its own method",
          "<form method=\"" + method.toLowerCase(Locale.ROOT) + "\"> for this button alone");
      return false;
    }
    return true;
  }

  /** Live pages set by scripts what is an expression. */
  private boolean mayBeSet(Site site) {
    boolean old = site.key().equals("xlink:href");
    if (old || !Attributes.canBeSet(site.name())) {
      problems.add(
          ProblemCode.MARKUP,
          site.at(),
          "No live page can set \"" + site.name() + "\"",
          old ? "href={...}, which SVG 2 has" : "name={...}, of letters, digits and -._:");
      return false;
    }
    return true;
  }

  private void code(Site site) {
    String name = site.key();
    problems.add(
        ProblemCode.UNSAFE_PLACE,
        site.at(),
        name.startsWith("on")
            ? "Attribute \"" + name + "\" holds a script"
            : "Nothing makes the value of \"" + name + "\" safe",
        name.startsWith("on")
            ? "on:" + name.substring(2) + "={handler()}"
            : "leave it out; show markup of type SafeHtml between tags");
  }

  private @Nullable Trait toggled(Site site) {
    String name = site.name().substring("class:".length());
    if (!(site.attribute().value() instanceof Attribute.Braced braced) || name.isEmpty()) {
      problems.add(
          ProblemCode.MARKUP,
          site.at(),
          "\"" + site.name() + "\" has no condition",
          "class:name={condition}");
      return null;
    }
    Value value = typer.condition(braced.code(), site.scope());
    return value == null ? null : new Trait.ClassIf(name, value, site.at());
  }

  private @Nullable Trait quoted(Site site, Attribute.Quoted quoted) {
    if (site.isFixed()) {
      String text =
          quoted.parts().isEmpty() ? "" : ((Attribute.Chars) quoted.parts().getFirst()).text();
      return addresses.isFixedSafe(site, text)
          ? new Trait.Fixed(site.name(), text, site.at())
          : null;
    }
    if (flag(site).isPresent()) {
      problems.add(
          ProblemCode.CONDITION_OR_LIST,
          site.at(),
          "\"" + site.name() + "\" in quotes is on whatever its value is",
          site.name() + "={condition}");
      return null;
    }
    if (!mayHaveValue(site)) {
      return null;
    }
    if (Attributes.isAddress(site.tag(), site.key()) || Attributes.isAddressList(site.key())) {
      return addresses.quoted(site, quoted);
    }
    return composed(site, quoted);
  }

  private @Nullable Trait composed(Site site, Attribute.Quoted quoted) {
    List<Piece> pieces = new ArrayList<>();
    boolean good = true;
    for (Attribute.Part part : quoted.parts()) {
      switch (part) {
        case Attribute.Chars chars -> pieces.add(new Piece.Fixed(chars.text()));
        case Attribute.Hole hole -> {
          Value value = shown(site, hole.code());
          good &= value != null;
          if (value != null) {
            pieces.add(new Piece.Shown(value, Piece.Encoding.PLAIN, hole.code().at()));
          }
        }
      }
    }
    return good ? new Trait.Composed(site.name(), pieces, site.at()) : null;
  }

  private @Nullable Trait braced(Site site, Code code) {
    if (!mayHaveValue(site)) {
      return null;
    }
    Optional<String> property = flag(site);
    if (property.isPresent()) {
      Value value = typer.condition(code, site.scope());
      if (value != null && Attributes.isCustom(site.tag())) {
        return present(site, value);
      }
      return value == null
          ? null
          : new Trait.Flag(site.name(), property.get(), value, site.at());
    }
    if (code.trimmed().text().startsWith("@")
        || Attributes.isAddress(site.tag(), site.key())
        || Attributes.isAddressList(site.key())) {
      return addresses.braced(site, code.trimmed());
    }
    Value value = shown(site, code);
    return value == null
        ? null
        : new Trait.Composed(
            site.name(),
            List.of(new Piece.Shown(value, Piece.Encoding.PLAIN, code.at())),
            site.at());
  }

  /** An element of one's own has the attribute, and no property that means the same. */
  private Trait present(Site site, Value condition) {
    Value empty = typer.text("");
    Value shown =
        new Value.Choice(condition, empty, new Value.Nothing(empty.type()), empty.type());
    Piece piece = new Piece.Shown(shown, Piece.Encoding.PLAIN, site.at());
    return new Trait.Composed(site.name(), List.of(piece), site.at());
  }

  private static Optional<String> flag(Site site) {
    return site.space() == Space.HTML ? Attributes.flag(site.name()) : Optional.empty();
  }

  /** Whether an expression can stand in an attribute at all. */
  private boolean mayHaveValue(Site site) {
    String element = site.tag();
    String name = site.key();
    boolean decides =
        name.equals("method") && element.equals("form")
            || name.equals("formmethod")
            || name.equals("http-equiv")
            || name.equals("content") && hasAttribute(site.element(), "http-equiv")
            || name.equals("type") && (element.equals("script") || element.equals("link"))
            || name.equals("rel") && element.equals("link")
            || name.equals("sandbox") && element.equals("iframe")
            || name.equals("is")
            || name.equals("nonce");
    if (decides) {
      problems.add(
          ProblemCode.UNSAFE_PLACE,
          site.at(),
          "\"" + name + "\" of <" + element + "> decides what is safe, so it is no expression",
          name + "=\"...\"; use {#if} to choose between two elements");
    }
    return !decides;
  }

  private static boolean hasAttribute(Node.Element element, String name) {
    return element.attributes().stream()
        .anyMatch(attribute -> attribute.name().equalsIgnoreCase(name));
  }

  /** A value of an attribute that is no address. */
  private @Nullable Value shown(Site site, Code code) {
    Value value = text(code, site.scope());
    if (value != null && site.key().equals("style") && !isNumber(value)) {
      problems.add(
          ProblemCode.UNSAFE_PLACE,
          code.at(),
          "Style takes numbers alone, and this is " + value.type().display(),
          "class:name={condition}, or a number with its unit behind the braces");
      return null;
    }
    return value;
  }

  private static boolean isNumber(Value value) {
    return switch (value.type().kind()) {
      case INT, LONG, DECIMAL -> true;
      default -> false;
    };
  }

  /** A value that has a text; null if it is something else. */
  @Nullable Value text(Code code, Scope scope) {
    Value value = typer.value(code, scope);
    return value == null || !isText(value, code.at()) ? null : value;
  }

  boolean isText(Value value, int at) {
    Kind kind = value.type().kind();
    boolean text = kind != Kind.LIST && kind != Kind.OBJECT && kind != Kind.SAFE_HTML;
    if (!text) {
      problems.add(
          ProblemCode.NOT_TEXT,
          at,
          Shown.of(value) + " is " + value.type().display() + ", which has no text to show here",
          switch (kind) {
            case LIST ->
                "{#each " + Shown.of(value) + " as item, i (i)}{item}{/each} between tags, or make"
                    + " it a method of the record";
            case SAFE_HTML -> "show it between tags";
            default ->
                Typer.isOptional(value)
                    ? "{#if " + Shown.of(value) + ".isPresent}{" + Shown.of(value) + ".get}{/if}"
                    : "show one of its members, or make it a method of the record";
          });
    }
    return text;
  }
}
