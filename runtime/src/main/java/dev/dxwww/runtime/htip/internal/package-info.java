/** How pages are made, kept, named and served. */
@NullMarked
package dev.dxwww.runtime.htip.internal;

import org.jspecify.annotations.NullMarked;
