/** What the harness computes and writes. */
@NullMarked
package dev.dxwww.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
