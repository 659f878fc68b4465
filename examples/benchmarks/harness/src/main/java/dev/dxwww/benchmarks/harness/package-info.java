/** Starts the servers, checks that they do the same, measures them in turns and reports. */
@NullMarked
package dev.dxwww.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
