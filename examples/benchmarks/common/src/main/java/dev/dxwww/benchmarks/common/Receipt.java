package dev.dxwww.benchmarks.common;

/** What {@code POST /orders} answers. */
public record Receipt(String reference, int lines, long cents) {

  /** The receipt of an order. */
  public static Receipt of(Order order) {
    long cents = 0;
    for (Line line : order.lines()) {
      cents += (long) line.quantity() * line.cents();
    }
    return new Receipt(order.reference(), order.lines().size(), cents);
  }
}
