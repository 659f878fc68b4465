/** Ends connections of clients that take longer than they may. */
@NullMarked
package dev.dxwww.runtime.http.internal.guard;

import org.jspecify.annotations.NullMarked;
