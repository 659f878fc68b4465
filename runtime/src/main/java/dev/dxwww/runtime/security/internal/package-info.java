/** How tokens are signed and read, passwords hashed, sessions kept and requests authenticated. */
@NullMarked
package dev.dxwww.runtime.security.internal;

import org.jspecify.annotations.NullMarked;
