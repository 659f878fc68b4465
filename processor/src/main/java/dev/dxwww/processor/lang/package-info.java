/** The compiler's view of the source, turned into values. */
@NullMarked
package dev.dxwww.processor.lang;

import org.jspecify.annotations.NullMarked;
