package dev.dxwww.runtime.json;

/**
 * One value of a JSON text that does not fit its type.
 *
 * @param path where it stands, as {@code labels[0].name}; empty for the whole text
 * @param message what is wrong, to follow the path: "is required", "expected a string but found an
 *     array"
 */
public record JsonViolation(String path, String message) {}
