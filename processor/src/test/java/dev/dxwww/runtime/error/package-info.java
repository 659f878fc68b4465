/** Stubs of the types that generated code throws. */
@NullMarked
package dev.dxwww.runtime.error;

import org.jspecify.annotations.NullMarked;
