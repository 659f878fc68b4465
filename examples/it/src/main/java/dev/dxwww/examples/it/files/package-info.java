/** Files, streams and other sites; quoted in the documentation. */
@NullMarked
package dev.dxwww.examples.it.files;

import org.jspecify.annotations.NullMarked;
