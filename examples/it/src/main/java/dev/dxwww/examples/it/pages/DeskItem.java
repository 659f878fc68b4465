package dev.dxwww.examples.it.pages;

/** Something on a desk. */
record DeskItem(long id, String text, boolean on) {
  DeskItem named(String name) {
    return new DeskItem(id, name, on);
  }

  DeskItem switched(boolean state) {
    return new DeskItem(id, text, state);
  }
}
