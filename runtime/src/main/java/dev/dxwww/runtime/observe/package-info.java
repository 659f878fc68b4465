/** Health, metrics and traces, as applications use them. */
@NullMarked
package dev.dxwww.runtime.observe;

import org.jspecify.annotations.NullMarked;
