/** From models to files. */
@NullMarked
package dev.dxwww.processor.emit;

import org.jspecify.annotations.NullMarked;
