/** Who may call what, how often, and from where. */
@NullMarked
package dev.dxwww.security;

import org.jspecify.annotations.NullMarked;
