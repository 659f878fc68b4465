/** Helidon WebServer used by hand. */
@NullMarked
package dev.dxwww.benchmarks.raw;

import org.jspecify.annotations.NullMarked;
