package dev.dxwww.runtime.htip.internal;

/**
 * The answer that changes what a client shows.
 *
 * @param bytes one frame
 * @param name what clients call what they show after it
 * @param state what a client shows after it
 */
public record PagePatch(byte[] bytes, String name, PageState<?> state) {}
