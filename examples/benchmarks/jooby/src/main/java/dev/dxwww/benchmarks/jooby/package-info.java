/** The same work by Jooby. */
@NullMarked
package dev.dxwww.benchmarks.jooby;

import org.jspecify.annotations.NullMarked;
