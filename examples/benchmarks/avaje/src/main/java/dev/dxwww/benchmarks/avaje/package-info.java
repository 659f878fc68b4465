/** The same work by Avaje Jex. */
@NullMarked
package dev.dxwww.benchmarks.avaje;

import org.jspecify.annotations.NullMarked;
