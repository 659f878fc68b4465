/** Templates whose expressions have types: what is to be written. */
@NullMarked
package dev.dxwww.htip.compiler.model;

import org.jspecify.annotations.NullMarked;
