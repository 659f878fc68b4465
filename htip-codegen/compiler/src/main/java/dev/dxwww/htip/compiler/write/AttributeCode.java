package dev.dxwww.htip.compiler.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.htip.compiler.html.HtmlText;
import dev.dxwww.htip.compiler.model.Piece;
import dev.dxwww.htip.compiler.model.Trait;
import dev.dxwww.htip.compiler.model.Value;

/** Writes the attributes of a start tag. */
final class AttributeCode {
  private final HtmlEmitter out;

  AttributeCode(HtmlEmitter out) {
    this.out = out;
  }

  void of(List<Trait> traits) {
    List<Trait.ClassIf> toggled = new ArrayList<>();
    for (Trait trait : traits) {
      if (trait instanceof Trait.ClassIf one) {
        toggled.add(one);
      }
    }
    for (Trait trait : traits) {
      switch (trait) {
        case Trait.Fixed fixed -> {
          if (toggled.isEmpty() || !fixed.name().equals("class")) {
            fixed(fixed);
          }
        }
        case Trait.Composed composed -> composed(composed);
        case Trait.Flag flag -> flag(flag);
        // Written as one attribute below.
        case Trait.ClassIf one -> { }
        // Handlers are bound by the client; without it there are none.
        case Trait.On on -> { }
      }
    }
    if (!toggled.isEmpty()) {
      classes(traits, toggled);
    }
  }

  private void fixed(Trait.Fixed fixed) {
    out.raw(" " + fixed.name());
    if (fixed.value() != null) {
      out.raw("=\"" + HtmlText.attribute(fixed.value()) + "\"");
    }
  }

  private void composed(Trait.Composed composed) {
    Optional<Value> optional = composed.omittedWithout();
    if (optional.isPresent()) {
      out.flush();
      out.code()
          .beginControlFlow("if ($L != null)", JavaCode.PLAIN.operand(optional.get()));
    }
    out.raw(" " + composed.name() + "=\"");
    for (Piece piece : composed.pieces()) {
      switch (piece) {
        case Piece.Fixed fixed -> out.raw(HtmlText.attribute(fixed.text()));
        case Piece.Shown shown -> shown(shown);
      }
    }
    out.raw("\"");
    if (optional.isPresent()) {
      out.flush();
      out.code().endControlFlow();
    }
  }

  private void shown(Piece.Shown shown) {
    switch (shown.encoding()) {
      case PLAIN -> out.shown(shown.value(), "attribute");
      case ADDRESS -> address(shown.value(), "address");
      case ADDRESS_LOCAL -> address(shown.value(), "addressLocal");
      case ADDRESS_PART -> address(shown.value(), "addressPart");
      case ADDRESS_FIRST -> address(shown.value(), "addressFirst");
      case ADDRESS_QUERY -> address(shown.value(), "addressQuery");
      case ADDRESS_PATH -> address(shown.value(), "addressPath");
    }
  }

  /** Numbers are safe as they are. */
  private void address(Value value, String method) {
    boolean number =
        value.type().primitive()
            && switch (value.type().kind()) {
              case INT, LONG, DECIMAL, BOOLEAN -> true;
              default -> false;
            };
    if (number) {
      out.shown(value, method);
    } else {
      out.flush();
      out.code().addStatement("out.$N($L)", method, JavaCode.PLAIN.of(value));
    }
  }

  private void flag(Trait.Flag flag) {
    out.flush();
    out.code().beginControlFlow("if ($L)", JavaCode.PLAIN.of(flag.value()));
    out.raw(" " + flag.name());
    out.flush();
    out.code().endControlFlow();
  }

  private void classes(List<Trait> traits, List<Trait.ClassIf> toggled) {
    String always = "";
    for (Trait trait : traits) {
      if (trait instanceof Trait.Fixed fixed
          && fixed.name().equals("class")
          && fixed.value() != null) {
        always = fixed.value();
      }
    }
    out.raw(" class=\"" + HtmlText.attribute(always));
    boolean first = always.isEmpty();
    for (Trait.ClassIf one : toggled) {
      out.flush();
      CodeBlock condition = JavaCode.PLAIN.of(one.value());
      out.code().beginControlFlow("if ($L)", condition);
      out.raw((first && toggled.size() == 1 ? "" : " ") + HtmlText.attribute(one.name()));
      out.flush();
      out.code().endControlFlow();
    }
    out.raw("\"");
  }
}
