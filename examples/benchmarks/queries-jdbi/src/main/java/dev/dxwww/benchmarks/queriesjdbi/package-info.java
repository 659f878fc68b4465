/** The queries with JDBI. */
@NullMarked
package dev.dxwww.benchmarks.queriesjdbi;

import org.jspecify.annotations.NullMarked;
