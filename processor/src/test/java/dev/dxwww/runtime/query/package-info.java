/** Stubs of the types that repositories name. */
@NullMarked
package dev.dxwww.runtime.query;

import org.jspecify.annotations.NullMarked;
