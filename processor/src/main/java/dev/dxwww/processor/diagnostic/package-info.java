/** What is said to the user. */
@NullMarked
package dev.dxwww.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
