package dev.dxwww.htip.compiler.type;

/**
 * Something that can be asked of a value: {@code name()}.
 *
 * @param component whether it is a component of a record
 */
public record Accessor(String name, TypeView type, boolean component) {}
