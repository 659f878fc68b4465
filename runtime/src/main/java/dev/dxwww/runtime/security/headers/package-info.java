/** What browsers are told to do and not to do with pages. */
@NullMarked
package dev.dxwww.runtime.security.headers;

import org.jspecify.annotations.NullMarked;
