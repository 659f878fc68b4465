/** Stubs of what generated code calls; a test that has both proves that the real ones fit. */
@NullMarked
package dev.dxwww.runtime.security.csrf;

import org.jspecify.annotations.NullMarked;
