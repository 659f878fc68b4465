/** The annotation processor: its one entry, and the ordered list of its features. */
@NullMarked
package dev.dxwww.processor;

import org.jspecify.annotations.NullMarked;
