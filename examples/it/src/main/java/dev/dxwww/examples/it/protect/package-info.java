/** Limits, tokens and headers, as the pages on them quote it. */
@org.jspecify.annotations.NullMarked
package dev.dxwww.examples.it.protect;
