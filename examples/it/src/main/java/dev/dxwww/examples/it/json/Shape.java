package dev.dxwww.examples.it.json;

/** One of two: told apart by a discriminator. */
public sealed interface Shape {
  /** All around. */
  record Circle(double radius) implements Shape {}

  /** Four corners. */
  record Rectangle(int width, int height) implements Shape {}
}
