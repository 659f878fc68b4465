/** How often one client may call: limits, what is counted, and where. */
@NullMarked
package dev.dxwww.runtime.security.limit;

import org.jspecify.annotations.NullMarked;
