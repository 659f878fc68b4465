/** A server with users, whose routes are guarded in more than one way. */
@NullMarked
package dev.dxwww.benchmarks.secure;

import org.jspecify.annotations.NullMarked;
