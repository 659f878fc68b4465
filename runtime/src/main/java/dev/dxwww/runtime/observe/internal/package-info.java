/** What the server measures and guards, and how it tells. */
@NullMarked
package dev.dxwww.runtime.observe.internal;

import org.jspecify.annotations.NullMarked;
