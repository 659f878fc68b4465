package dev.dxwww.examples.tasks.pages;

/** Whom a page is for, which decides where its header leads. */
enum Audience {
  MEMBERS,
  VISITORS
}
