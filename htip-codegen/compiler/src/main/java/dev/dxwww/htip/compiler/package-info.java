/** Reads templates and says what code renders them. */
@NullMarked
package dev.dxwww.htip.compiler;

import org.jspecify.annotations.NullMarked;
