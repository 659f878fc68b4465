/** Records that the compared templates show, and the step of the build that compiles ours. */
@NullMarked
package dev.dxwww.benchmarks.htipviews;

import org.jspecify.annotations.NullMarked;
