/** What stands before the methods of components: retries and circuits. */
@NullMarked
package dev.dxwww.processor.resilience;

import org.jspecify.annotations.NullMarked;
