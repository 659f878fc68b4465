/** The same work by Javalin. */
@NullMarked
package dev.dxwww.benchmarks.javalin;

import org.jspecify.annotations.NullMarked;
