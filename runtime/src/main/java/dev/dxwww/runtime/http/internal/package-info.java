/** The server: from the socket to the handler and back. */
@NullMarked
package dev.dxwww.runtime.http.internal;

import org.jspecify.annotations.NullMarked;
