/** The core of the client, in the part of Java that becomes WebAssembly. */
@NullMarked
package dev.dxwww.htip.client.core;

import org.jspecify.annotations.NullMarked;
