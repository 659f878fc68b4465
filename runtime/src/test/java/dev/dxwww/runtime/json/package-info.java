/** Behaviour of generated codecs, which the tests have the processor make. */
@NullMarked
package dev.dxwww.runtime.json;

import org.jspecify.annotations.NullMarked;
