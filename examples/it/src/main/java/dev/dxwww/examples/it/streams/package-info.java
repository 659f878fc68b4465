/** Files, streams and events, as docs/uploads.md and docs/streaming.md show them. */
@NullMarked
package dev.dxwww.examples.it.streams;

import org.jspecify.annotations.NullMarked;
