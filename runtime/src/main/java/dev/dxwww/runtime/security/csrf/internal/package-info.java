/** Putting tokens into pages, and finding them in requests. */
@NullMarked
package dev.dxwww.runtime.security.csrf.internal;

import org.jspecify.annotations.NullMarked;
