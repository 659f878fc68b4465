/** Counting requests in memory, and what the server does with the counts. */
@NullMarked
package dev.dxwww.runtime.security.limit.internal;

import org.jspecify.annotations.NullMarked;
