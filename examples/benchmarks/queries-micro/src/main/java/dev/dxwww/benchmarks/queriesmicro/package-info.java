/** Queries alone, without HTTP: this framework, JDBC by hand, and libraries. */
@NullMarked
package dev.dxwww.benchmarks.queriesmicro;

import org.jspecify.annotations.NullMarked;
