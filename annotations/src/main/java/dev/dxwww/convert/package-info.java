/** Text to typed values. */
@NullMarked
package dev.dxwww.convert;

import org.jspecify.annotations.NullMarked;
