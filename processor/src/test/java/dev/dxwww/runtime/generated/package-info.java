/** Stubs of what generated code calls; the real ones are proven against it where both are at hand. */
@NullMarked
package dev.dxwww.runtime.generated;

import org.jspecify.annotations.NullMarked;
