/** Expressions of templates as they are written. */
@NullMarked
package dev.dxwww.htip.compiler.expression;

import org.jspecify.annotations.NullMarked;
