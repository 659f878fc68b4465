package dev.dxwww.runtime.http.content.internal;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Files below one folder, by names relative to it, with slashes between the segments. */
interface StaticFolder {
  /** The file of a name that {@link StaticRules} let pass; null for none. */
  @Nullable StaticFile find(String name) throws IOException;
}
