/** What generated code calls. */
@NullMarked
package dev.dxwww.runtime;

import org.jspecify.annotations.NullMarked;
