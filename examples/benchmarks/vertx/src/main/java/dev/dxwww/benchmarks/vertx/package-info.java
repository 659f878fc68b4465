/** The same work by Vert.x Web. */
@NullMarked
package dev.dxwww.benchmarks.vertx;

import org.jspecify.annotations.NullMarked;
