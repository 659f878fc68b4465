/** Rules that read a tree or a model and say what is wrong. */
@NullMarked
package dev.dxwww.htip.compiler.check;

import org.jspecify.annotations.NullMarked;
