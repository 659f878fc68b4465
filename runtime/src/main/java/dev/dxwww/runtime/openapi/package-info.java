/** Serves the description of the routes that the processor wrote. */
@NullMarked
package dev.dxwww.runtime.openapi;

import org.jspecify.annotations.NullMarked;
