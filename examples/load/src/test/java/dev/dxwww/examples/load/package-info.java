/** The load, in small. */
@NullMarked
package dev.dxwww.examples.load;

import org.jspecify.annotations.NullMarked;
