/** Stands in for the runtime's package in tests of the processor. */
@NullMarked
package dev.dxwww.runtime.observe;

import org.jspecify.annotations.NullMarked;
