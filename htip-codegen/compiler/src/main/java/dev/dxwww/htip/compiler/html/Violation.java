package dev.dxwww.htip.compiler.html;

/**
 * Nesting that a browser takes apart.
 *
 * @param cause the open element that does not allow it
 * @param text what a browser does
 * @param fix what to write instead
 */
public record Violation(Open cause, String text, String fix) {}
