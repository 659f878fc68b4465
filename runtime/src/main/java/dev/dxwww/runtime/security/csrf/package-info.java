/** Tokens that tie requests to pages of this site: what handlers and authentication see of them. */
@NullMarked
package dev.dxwww.runtime.security.csrf;

import org.jspecify.annotations.NullMarked;
