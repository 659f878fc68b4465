package dev.dxwww.htip.compiler.syntax;

import java.util.List;

/** A token of a template; offsets count UTF-16 units from the start of the text. */
sealed interface Token {
  /** Offset of its first character. */
  int at();

  /** Text between tags, its character references resolved. */
  record Text(String text, int at) implements Token {}

  /** Text of a script or a style, as it stands. */
  record Raw(String text, int at) implements Token {}

  /** {@code <name attributes>}. */
  record Open(String name, List<Attribute> attributes, boolean selfClosing, int at)
      implements Token {}

  /** {@code </name>}. */
  record Close(String name, int at) implements Token {}

  /** {@code {expression}}. */
  record Output(Code code, int at) implements Token {}

  /** {@code {#keyword rest}}. */
  record BlockOpen(String keyword, Code rest, int at) implements Token {}

  /** {@code {:else rest}}. */
  record BlockElse(Code rest, int at) implements Token {}

  /** {@code {/keyword}}. */
  record BlockClose(String keyword, int at) implements Token {}

  /** {@code <!doctype html>}. */
  record Doctype(int at) implements Token {}
}
