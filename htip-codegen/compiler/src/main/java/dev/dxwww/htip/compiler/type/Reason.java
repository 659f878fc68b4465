package dev.dxwww.htip.compiler.type;

/**
 * Why something cannot be.
 *
 * @param what is the matter, complete in itself
 * @param fix what to do instead
 */
public record Reason(String what, String fix) {}
