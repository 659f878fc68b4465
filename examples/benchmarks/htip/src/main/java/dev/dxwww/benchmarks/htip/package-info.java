/** Templates of this framework beside its peers: HTML, frames, bytes on the wire, the browser. */
@NullMarked
package dev.dxwww.benchmarks.htip;

import org.jspecify.annotations.NullMarked;
