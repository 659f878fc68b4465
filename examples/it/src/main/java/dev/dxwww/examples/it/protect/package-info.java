/** Limits, tokens and headers, as the pages on them quote it. */
@NullMarked
package dev.dxwww.examples.it.protect;

import org.jspecify.annotations.NullMarked;
