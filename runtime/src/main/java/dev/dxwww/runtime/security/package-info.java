/** Who somebody is: passwords, tokens, sessions, and what an application can put in their place. */
@NullMarked
package dev.dxwww.runtime.security;

import org.jspecify.annotations.NullMarked;
