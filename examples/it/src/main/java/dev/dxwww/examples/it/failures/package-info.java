/** Handlers that fail. */
@NullMarked
package dev.dxwww.examples.it.failures;

import org.jspecify.annotations.NullMarked;
