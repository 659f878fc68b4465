/** What applications may put in place of the framework's own parts, or add to them. */
@NullMarked
package dev.dxwww.runtime.spi;

import org.jspecify.annotations.NullMarked;
