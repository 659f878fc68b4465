package dev.dxwww.runtime.generated;

/**
 * One thing that is wrong with a request: an entry of {@code errors[]} of the 400 problem.
 *
 * @param where path, query, header, cookie, form or body
 * @param name the parameter's name, or the path inside the body such as {@code labels[0].name};
 *     empty for the body itself
 * @param message what is wrong or what was expected
 */
public record Violation(String where, String name, String message) {}
