package dev.dxwww.examples.tasks.pages;

/**
 * What a page tells of what was just done.
 *
 * @param text one sentence
 * @param onArrival whether it was done on another page than this one
 */
record Notice(String text, boolean onArrival) {}
