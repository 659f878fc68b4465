/** What an application does between {@code main} and its first request, and at its end. */
@NullMarked
package dev.dxwww.runtime.app;

import org.jspecify.annotations.NullMarked;
