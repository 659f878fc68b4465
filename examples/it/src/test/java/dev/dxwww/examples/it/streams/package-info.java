/** Tests of files, streams and events over HTTP. */
@NullMarked
package dev.dxwww.examples.it.streams;

import org.jspecify.annotations.NullMarked;
