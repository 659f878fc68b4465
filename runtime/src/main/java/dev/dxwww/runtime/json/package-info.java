/** JSON texts (RFC 8259): reading, writing, limits and refusals. */
@NullMarked
package dev.dxwww.runtime.json;

import org.jspecify.annotations.NullMarked;
