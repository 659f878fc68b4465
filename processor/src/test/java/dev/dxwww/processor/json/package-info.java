/** Tests of the JSON codecs' generation. */
@NullMarked
package dev.dxwww.processor.json;

import org.jspecify.annotations.NullMarked;
