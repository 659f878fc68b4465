package dev.dxwww.examples.tasks.browser;

/** Sizes of windows, in CSS pixels. */
enum Viewport {
  PHONE(390, 844),
  DESKTOP(1280, 900);

  private final int width;
  private final int height;

  Viewport(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }
}
