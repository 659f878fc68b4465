/** What all compared servers share, so that they do the same work. */
@NullMarked
package dev.dxwww.benchmarks.common;

import org.jspecify.annotations.NullMarked;
