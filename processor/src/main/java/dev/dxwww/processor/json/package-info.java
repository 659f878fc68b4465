/** JSON codecs: from types that handlers name to generated {@code <Type>_Json} classes. */
@NullMarked
package dev.dxwww.processor.json;

import org.jspecify.annotations.NullMarked;
