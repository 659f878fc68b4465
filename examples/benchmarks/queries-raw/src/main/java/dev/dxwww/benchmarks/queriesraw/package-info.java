/** JDBC and Helidon WebServer used by hand. */
@NullMarked
package dev.dxwww.benchmarks.queriesraw;

import org.jspecify.annotations.NullMarked;
