package dev.dxwww.htip.compiler.write;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.htip.compiler.live.Slot;
import dev.dxwww.htip.compiler.model.FreeVariables;
import dev.dxwww.htip.compiler.model.Piece;
import dev.dxwww.htip.compiler.model.Trait;
import dev.dxwww.htip.compiler.model.Value;
import dev.dxwww.htip.compiler.type.HandlerView;
import dev.dxwww.htip.compiler.type.TypeView.Kind;

/** Writes what a slot gets when it is made, and when its value changes. */
final class SlotCode {
  private final JavaCode before;
  private final JavaCode now = JavaCode.PLAIN;

  SlotCode(JavaCode before) {
    this.before = before;
  }

  /** The statement that gives a new clone the value. */
  CodeBlock value(Slot slot) {
    return switch (slot) {
      case Slot.Text text -> value(text.pieces());
      case Slot.Property property -> value(property.pieces());
      case Slot.Attribute attribute -> attribute(attribute.trait());
      case Slot.Flag flag -> CodeBlock.of("out.flag($L)", now.of(flag.value()));
      case Slot.ClassName one -> CodeBlock.of("out.flag($L)", now.of(one.value()));
      case Slot.Event event -> CodeBlock.of("out.text($L)", token(event.trait(), now));
    };
  }

  private CodeBlock value(List<Piece> pieces) {
    Optional<Value> number = number(pieces);
    return number.isPresent()
        ? CodeBlock.of("out.number($L)", now.of(number.get()))
        : CodeBlock.of("out.text($L)", ValueCode.text(pieces, now));
  }

  /** A value that travels as a number. */
  private static Optional<Value> number(List<Piece> pieces) {
    if (pieces.size() == 1 && pieces.getFirst() instanceof Piece.Shown shown) {
      Kind kind = shown.value().type().kind();
      boolean whole = kind == Kind.INT || kind == Kind.LONG;
      return whole && shown.value().type().primitive()
          ? Optional.of(shown.value())
          : Optional.empty();
    }
    return Optional.empty();
  }

  private CodeBlock attribute(Trait.Composed trait) {
    if (trait.omittedWithout().isPresent()
        && trait.pieces().getFirst() instanceof Piece.Shown shown) {
      return CodeBlock.of("$T.value(out, $L)", Runtime.PATCHES, ValueCode.orNull(shown, now));
    }
    return value(trait.pieces());
  }

  private CodeBlock token(Trait.On on, JavaCode java) {
    CodeBlock.Builder call = CodeBlock.builder().add("handlers.of($L", on.handler().number());
    for (Value argument : on.arguments()) {
      Piece.Shown shown = new Piece.Shown(argument, Piece.Encoding.PLAIN, 0);
      call.add(
          ", $L",
          argument.nullable()
              ? ValueCode.orNull(shown, java)
              : number(List.of(shown)).isPresent()
                  ? CodeBlock.of("$T.valueOf($L)", String.class, java.of(argument))
                  : ValueCode.text(List.of(shown), java));
    }
    return call.add(")").build();
  }

  /** Whether a slot can get another value. */
  static boolean changes(Slot slot) {
    return switch (slot) {
      case Slot.Text text -> changes(text.pieces());
      case Slot.Property property -> changes(property.pieces());
      case Slot.Attribute attribute -> changes(attribute.trait().pieces());
      case Slot.Flag flag -> changes(flag.value());
      case Slot.ClassName one -> changes(one.value());
      case Slot.Event event -> event.trait().arguments().stream().anyMatch(SlotCode::changes);
    };
  }

  private static boolean changes(List<Piece> pieces) {
    return pieces.stream()
        .anyMatch(piece -> piece instanceof Piece.Shown shown && changes(shown.value()));
  }

  private static boolean changes(Value value) {
    return !FreeVariables.of(value).isEmpty();
  }

  /** The statements that patch the value where it is another. */
  void patch(Slot slot, CodeBlock node, CodeBlock.Builder code) {
    switch (slot) {
      case Slot.Text text -> text(text, node, code);
      case Slot.Property property -> property(property, node, code);
      case Slot.Attribute attribute -> attribute(attribute.trait(), node, code);
      case Slot.Flag flag ->
          when(
              ValueCode.differ(flag.value(), before, now),
              CodeBlock.of(
                  "out.setProperty($L, $S, $L ? 1 : 0)",
                  node,
                  flag.property(),
                  now.operand(flag.value())),
              code);
      case Slot.ClassName one ->
          when(
              ValueCode.differ(one.value(), before, now),
              CodeBlock.of(
                  "out.toggleClass($L, $L, $L)",
                  node,
                  JavaText.literal(one.name()),
                  now.of(one.value())),
              code);
      case Slot.Event event -> event(event.trait(), node, code);
    }
  }

  private static void when(CodeBlock condition, CodeBlock statement, CodeBlock.Builder code) {
    code.beginControlFlow("if ($L)", condition).addStatement(statement).endControlFlow();
  }

  private void text(Slot.Text text, CodeBlock node, CodeBlock.Builder code) {
    List<Piece> pieces = text.pieces();
    boolean one = pieces.size() == 1;
    Optional<Value> number = number(pieces);
    if (number.isPresent()) {
      code.addStatement(
          "$T.text(out, $L, $L, $L)",
          Runtime.PATCHES,
          node,
          before.of(number.get()),
          now.of(number.get()));
    } else if (one
        && pieces.getFirst() instanceof Piece.Shown shown
        && shown.value().type().kind() == Kind.STRING) {
      code.addStatement(patchText(pieces, node));
    } else {
      when(ValueCode.differ(pieces, before, now), patchText(pieces, node), code);
    }
  }

  private CodeBlock patchText(List<Piece> pieces, CodeBlock node) {
    return CodeBlock.of(
        "$T.text(out, $L, $L, $L)",
        Runtime.PATCHES,
        node,
        ValueCode.text(pieces, before),
        ValueCode.text(pieces, now));
  }

  private void property(Slot.Property property, CodeBlock node, CodeBlock.Builder code) {
    when(
        ValueCode.differ(property.pieces(), before, now),
        CodeBlock.of(
            "out.setProperty($L, $S, $L)",
            node,
            property.property(),
            asText(property.pieces())),
        code);
  }

  private CodeBlock asText(List<Piece> pieces) {
    Optional<Value> number = number(pieces);
    return number.isPresent() && number.get().type().kind() == Kind.LONG
        ? CodeBlock.of("$T.toString($L)", Long.class, now.of(number.get()))
        : number.map(now::of).orElseGet(() -> ValueCode.text(pieces, now));
  }

  private void attribute(Trait.Composed trait, CodeBlock node, CodeBlock.Builder code) {
    CodeBlock statement =
        trait.omittedWithout().isPresent()
                && trait.pieces().getFirst() instanceof Piece.Shown shown
            ? CodeBlock.of(
                "$T.attribute(out, $L, $L, $L)",
                Runtime.PATCHES,
                node,
                JavaText.literal(trait.name()),
                ValueCode.orNull(shown, now))
            : CodeBlock.of(
                "out.patchAttribute($L, $L, $L)",
                node,
                JavaText.literal(trait.name()),
                asText(trait.pieces()));
    when(ValueCode.differ(trait.pieces(), before, now), statement, code);
  }

  private void event(Trait.On on, CodeBlock node, CodeBlock.Builder code) {
    HandlerView handler = on.handler();
    List<Piece> pieces =
        on.arguments().stream()
            .map(value -> (Piece) new Piece.Shown(value, Piece.Encoding.PLAIN, 0))
            .toList();
    when(
        ValueCode.differ(pieces, before, now),
        CodeBlock.of(
            "out.event($L, $T.$N, $L, $L)",
            node,
            Runtime.EVENT_TYPE,
            on.event().toUpperCase(Locale.ROOT),
            handler.fieldBits(),
            token(on, now)),
        code);
  }
}
