/** Which converter turns text into a type. */
@NullMarked
package dev.dxwww.processor.convert;

import org.jspecify.annotations.NullMarked;
