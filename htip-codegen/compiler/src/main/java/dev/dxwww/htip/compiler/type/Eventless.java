package dev.dxwww.htip.compiler.type;

/**
 * Why a template can have no events.
 *
 * @param what is the matter, complete in itself
 * @param fix what to do instead
 */
public record Eventless(String what, String fix) {}
