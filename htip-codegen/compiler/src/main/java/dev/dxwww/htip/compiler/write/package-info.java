/** Writers of the Java code that renders templates. */
@NullMarked
package dev.dxwww.htip.compiler.write;

import org.jspecify.annotations.NullMarked;
