/** PostgreSQL from the class path: unpacked once, asked by the compiler, served in development. */
@NullMarked
package dev.dxwww.postgres;

import org.jspecify.annotations.NullMarked;
