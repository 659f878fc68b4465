/** The check of tokens of this framework, opened for a measurement of its time. */
@NullMarked
package dev.dxwww.runtime.security.internal;

import org.jspecify.annotations.NullMarked;
