/** The text of a template as a tree, with the place of everything. */
@NullMarked
package dev.dxwww.htip.compiler.syntax;

import org.jspecify.annotations.NullMarked;
