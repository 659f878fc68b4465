/** Circuits around what fails too often. */
@NullMarked
package dev.dxwww.runtime.resilience;

import org.jspecify.annotations.NullMarked;
