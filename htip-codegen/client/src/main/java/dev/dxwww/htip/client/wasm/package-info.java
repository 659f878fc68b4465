/** The step of the build that makes WebAssembly and JavaScript out of class files. */
@NullMarked
package dev.dxwww.htip.client.wasm;

import org.jspecify.annotations.NullMarked;
