/**
 * Failures with stable codes, what keeps them apart from each other, and how clients get to see
 * them.
 */
@NullMarked
package dev.dxwww.runtime.error;

import org.jspecify.annotations.NullMarked;
