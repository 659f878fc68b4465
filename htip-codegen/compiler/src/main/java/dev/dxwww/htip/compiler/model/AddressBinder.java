package dev.dxwww.htip.compiler.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.html.Addresses;
import dev.dxwww.htip.compiler.html.Attributes;
import dev.dxwww.htip.compiler.model.Piece.Encoding;
import dev.dxwww.htip.compiler.model.TraitBinder.Site;
import dev.dxwww.htip.compiler.syntax.Attribute;
import dev.dxwww.htip.compiler.syntax.Code;

/**
 * Makes addresses safe. A value that is the whole address, or its beginning, is held against the
 * list of schemes when it is shown; one behind some text is percent-encoded, so that it stays the
 * part of the address it stands in.
 */
final class AddressBinder {
  /** What ends the part of an address that its scheme may stand in, or the scheme itself. */
  private static final Pattern DECIDED = Pattern.compile("[/?#:\\\\]");

  private static final Pattern SCHEME_END = Pattern.compile("^[^/?#\\\\]*:");

  private static final Pattern SLASHES = Pattern.compile("^[/\\\\]");

  private static final Pattern BEHIND_PATH = Pattern.compile("[?#]");

  /** A method of a class, as it is said of handlers behind the sign. */
  private static final Pattern CALL = Pattern.compile("^\\p{Lu}\\w*\\.\\w+\\(");

  private final TraitBinder traits;
  private final LinkBinder links;
  private final Problems problems;

  AddressBinder(TraitBinder traits, LinkBinder links, Problems problems) {
    this.traits = traits;
    this.links = links;
    this.problems = problems;
  }

  /** Whether an address without expressions may be written. */
  boolean isFixedSafe(Site site, String address) {
    if (isForeignTarget(site, address)) {
      problems.add(
          ProblemCode.UNSAFE_PLACE,
          site.at(),
          "The form's CSRF token would go to " + address,
          "a form of its own with that action: it gets no token");
      return false;
    }
    boolean animation = Attributes.isAnimation(site.tag(), site.key());
    if (!animation
        && !Attributes.isAddress(site.tag(), site.key())
        && !Attributes.isAddressList(site.key())) {
      return true;
    }
    Optional<String> scheme =
        Arrays.stream(animation ? address.split(";") : new String[] {address})
            .flatMap(one -> Addresses.refusedScheme(site.tag(), one).stream())
            .findFirst();
    scheme.ifPresent(
        name ->
            problems.add(
                ProblemCode.UNSAFE_PLACE,
                site.at(),
                "\"" + name + ":\" in " + site.name() + " runs or shows what it holds",
                name.equals("javascript")
                    ? "on:click={handler()}"
                    : "put it into a file, and write its path"));
    return scheme.isEmpty();
  }

  private static boolean isForeignTarget(Site site, String address) {
    return site.key().equals("formaction") && Addresses.leaves(address);
  }

  @Nullable Trait braced(Site site, Code code) {
    if (code.text().startsWith("@")) {
      List<Piece> pieces = links.pieces(site, code);
      return pieces == null ? null : new Trait.Composed(site.name(), pieces, site.at());
    }
    if (CALL.matcher(code.text()).find()) {
      problems.add(
          ProblemCode.LINK_WITHOUT_ROUTE,
          code.at(),
          "A link to a handler begins with @",
          site.name() + "={@" + code.text() + "}");
      return null;
    }
    if (!wholeAllowed(site, code.at())) {
      return null;
    }
    Value value = traits.text(code, site.scope());
    return value == null
        ? null
        : new Trait.Composed(
            site.name(),
            List.of(new Piece.Shown(value, encoding(site, List.of()), code.at())),
            site.at());
  }

  /** Whether an expression may decide where an address leads. */
  private boolean wholeAllowed(Site site, int at) {
    boolean loads = Attributes.loadsCode(site.tag(), site.key());
    if (loads || Attributes.isAddressList(site.key())) {
      problems.add(
          ProblemCode.UNSAFE_PLACE,
          at,
          loads
              ? "What <" + site.element().name() + "> loads becomes part of the page, so an "
                  + "expression must not choose from where"
              : "Nothing makes a whole list of addresses safe",
          site.name() + "=\"/path/{...}\"");
      return false;
    }
    return true;
  }

  @Nullable Trait quoted(Site site, Attribute.Quoted quoted) {
    List<Piece> pieces = new ArrayList<>();
    boolean good = mayGoOn(site, quoted);
    for (Attribute.Part part : quoted.parts()) {
      switch (part) {
        case Attribute.Chars chars -> {
          good &= mayFollow(pieces, chars);
          pieces.add(new Piece.Fixed(chars.text()));
        }
        case Attribute.Hole hole -> {
          Piece piece = piece(site, pieces, hole.code());
          good &= piece != null;
          if (piece != null) {
            pieces.add(piece);
          }
        }
      }
    }
    return good && startIsSafe(site, pieces)
        ? new Trait.Composed(site.name(), withoutHost(pieces), site.at())
        : null;
  }

  /** Whether what follows a value cannot make another address of it. */
  private boolean mayGoOn(Site site, Attribute.Quoted quoted) {
    if (site.carriesToken()
        && quoted.parts().size() > 1
        && quoted.parts().getFirst() instanceof Attribute.Hole hole) {
      problems.add(
          ProblemCode.UNSAFE_PLACE,
          hole.code().at(),
          "The form's CSRF token goes with it, so an address cannot begin with any value",
          site.name() + "=\"/path/{...}\", or the whole address as one value");
      return false;
    }
    return true;
  }

  /** Pieces in which no empty value lets two slashes begin the address, which name a host. */
  static List<Piece> withoutHost(List<Piece> pieces) {
    int at = 0;
    while (at < pieces.size() && pieces.get(at) instanceof Piece.Shown) {
      at++;
    }
    boolean slash =
        at < pieces.size()
            && pieces.get(at) instanceof Piece.Fixed start
            && start.text().strip().equals("/");
    int first = at + 1;
    int next = first;
    while (slash && next < pieces.size() && pieces.get(next) instanceof Piece.Shown) {
      next++;
    }
    boolean empties =
        next > first
            && next < pieces.size()
            && pieces.get(next) instanceof Piece.Fixed fixed
            && SLASHES.matcher(fixed.text()).find();
    if (!empties || !(pieces.get(first) instanceof Piece.Shown shown)) {
      return pieces;
    }
    List<Piece> safe = new ArrayList<>(pieces);
    safe.set(first, new Piece.Shown(shown.value(), Encoding.ADDRESS_FIRST, shown.at()));
    return safe;
  }

  private boolean startIsSafe(Site site, List<Piece> pieces) {
    return !(pieces.getFirst() instanceof Piece.Fixed start) || isFixedSafe(site, start.text());
  }

  /** A colon behind a value makes a scheme of it, unless a path or a query has begun before. */
  private boolean mayFollow(List<Piece> before, Attribute.Chars chars) {
    boolean decided = false;
    boolean values = false;
    for (Piece piece : before) {
      decided |= piece instanceof Piece.Fixed fixed && DECIDED.matcher(fixed.text()).find();
      values |= piece instanceof Piece.Shown;
    }
    if (values && !decided && SCHEME_END.matcher(chars.text()).find()) {
      problems.add(
          ProblemCode.UNSAFE_PLACE,
          chars.at(),
          "Behind an expression, \"" + chars.text() + "\" could make a scheme of it",
          "begin the address with \"/\" or with its scheme");
      return false;
    }
    return true;
  }

  private @Nullable Piece piece(Site site, List<Piece> before, Code code) {
    boolean first = before.isEmpty();
    if (first && !wholeAllowed(site, code.at())) {
      return null;
    }
    if (!first && Attributes.loadsCode(site.tag(), site.key())) {
      boolean fixed =
          before.getFirst() instanceof Piece.Fixed start && Addresses.fixesOrigin(start.text());
      if (!fixed) {
        problems.add(
            ProblemCode.UNSAFE_PLACE,
            code.at(),
            "What <" + site.element().name() + "> loads becomes part of the page, and this "
                + "address does not say from where",
            "begin it with \"/path/\" or \"https://host/\"");
        return null;
      }
    }
    if (code.text().strip().startsWith("@")) {
      problems.add(
          ProblemCode.LINK_WITHOUT_ROUTE,
          code.at(),
          "A link to a handler is the whole value",
          site.name() + "={" + code.text().strip() + "}");
      return null;
    }
    Value value = traits.text(code, site.scope());
    return value == null
        ? null
        : new Piece.Shown(value, encoding(site, before), code.at());
  }

  private static Encoding encoding(Site site, List<Piece> before) {
    if (before.isEmpty()) {
      return site.carriesToken() ? Encoding.ADDRESS_LOCAL : Encoding.ADDRESS;
    }
    boolean behindPath =
        before.stream()
            .anyMatch(
                piece ->
                    piece instanceof Piece.Fixed fixed
                        && BEHIND_PATH.matcher(fixed.text()).find());
    return behindPath ? Encoding.ADDRESS_QUERY : Encoding.ADDRESS_PART;
  }
}
