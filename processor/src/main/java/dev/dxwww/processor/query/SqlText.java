package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of a query as it was read.
 *
 * @param sql the text of the annotation
 * @param pieces what it is made of, without a closing semicolon
 */
record SqlText(String sql, List<Piece> pieces) {

  SqlText {
    pieces = List.copyOf(pieces);
  }

  /** A part of the text; {@code start} is its offset in the annotation's text. */
  sealed interface Piece {
    int start();

    /** SQL that stays as it is. */
    record Plain(int start, int end) implements Piece {}

    /** A parameter: its name, and names of components. */
    record Parameter(int start, List<String> path) implements Piece {
      public Parameter {
        path = List.copyOf(path);
      }

      /** As it is written, without the colon. */
      String name() {
        return String.join(".", path);
      }
    }

    /** What holds only when a parameter has a value. */
    record Block(int start, String flag, List<Piece> pieces) implements Piece {
      public Block {
        pieces = List.copyOf(pieces);
      }
    }

    /** Where the SQL of an enum's constant goes. */
    record Order(int start, String parameter) implements Piece {}
  }

  /** All parameters, those of blocks included, in their order. */
  List<Piece.Parameter> parameters() {
    List<Piece.Parameter> all = new ArrayList<>();
    parameters(pieces, all);
    return all;
  }

  private static void parameters(List<Piece> pieces, List<Piece.Parameter> into) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Parameter parameter -> into.add(parameter);
        case Piece.Block block -> parameters(block.pieces(), into);
        case Piece.Plain _, Piece.Order _ -> { }
      }
    }
  }

  /** Names of the parameters that blocks ask for. */
  Set<String> flags() {
    Set<String> flags = new LinkedHashSet<>();
    blocks().forEach(block -> flags.add(block.flag()));
    return flags;
  }

  List<Piece.Block> blocks() {
    return pieces.stream()
        .filter(Piece.Block.class::isInstance)
        .map(Piece.Block.class::cast)
        .toList();
  }

  /** Places of orders, those in blocks included. */
  List<Piece.Order> orders() {
    List<Piece.Order> orders = new ArrayList<>();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Order order -> orders.add(order);
        case Piece.Block block ->
            block.pieces().stream()
                .filter(Piece.Order.class::isInstance)
                .forEach(order -> orders.add((Piece.Order) order));
        case Piece.Plain _, Piece.Parameter _ -> { }
      }
    }
    return orders;
  }
}
