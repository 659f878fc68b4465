/** Templates as HTIP has them: cut into pieces with one root, walk programs, slots and blocks. */
@NullMarked
package dev.dxwww.htip.compiler.live;

import org.jspecify.annotations.NullMarked;
