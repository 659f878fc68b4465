/** The pool of this framework, opened for a server that is written by hand. */
@NullMarked
package dev.dxwww.runtime.query.internal;

import org.jspecify.annotations.NullMarked;
