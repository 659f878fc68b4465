/** What the compiler asks about Java types, routes and components; answered by its caller. */
@NullMarked
package dev.dxwww.htip.compiler.type;

import org.jspecify.annotations.NullMarked;
