/** The same work by Micronaut. */
@NullMarked
package dev.dxwww.benchmarks.micronaut;

import org.jspecify.annotations.NullMarked;
