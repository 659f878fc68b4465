/** A client without a browser: applies frames to a small document and logs each call. */
@NullMarked
package dev.dxwww.htip.mock;

import org.jspecify.annotations.NullMarked;
