/** Pure code that both the processor and the runtime need: the same rules on both sides. */
@NullMarked
package dev.dxwww.common;

import org.jspecify.annotations.NullMarked;
