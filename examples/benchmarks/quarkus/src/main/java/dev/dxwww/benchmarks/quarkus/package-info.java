/** The same work by Quarkus. */
@NullMarked
package dev.dxwww.benchmarks.quarkus;

import org.jspecify.annotations.NullMarked;
