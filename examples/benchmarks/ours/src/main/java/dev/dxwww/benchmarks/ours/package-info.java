/** This framework's server. */
@NullMarked
package dev.dxwww.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
