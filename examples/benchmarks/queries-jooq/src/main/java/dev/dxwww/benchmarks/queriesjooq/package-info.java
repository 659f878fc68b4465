/** The queries with jOOQ. */
@NullMarked
package dev.dxwww.benchmarks.queriesjooq;

import org.jspecify.annotations.NullMarked;
