package dev.dxwww.htip.compiler;

/**
 * A mistake in a template.
 *
 * @param code its kind
 * @param line from 1, inside the template's text
 * @param column from 1, in UTF-16 units
 * @param text what is wrong, complete in itself
 * @param fix what to write instead
 */
public record Problem(ProblemCode code, int line, int column, String text, String fix) {
  @Override
  public String toString() {
    return "[%s] %d:%d %s (fix: %s)".formatted(code.id(), line, column, text, fix);
  }
}
