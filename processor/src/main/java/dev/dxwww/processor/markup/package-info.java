/** Where HTML is made of texts. */
@NullMarked
package dev.dxwww.processor.markup;

import org.jspecify.annotations.NullMarked;
