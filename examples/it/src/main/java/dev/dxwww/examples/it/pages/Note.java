package dev.dxwww.examples.it.pages;

/** A note. */
record Note(long id, String text, boolean done) {
  Note marked() {
    return new Note(id, text, !done);
  }
}
