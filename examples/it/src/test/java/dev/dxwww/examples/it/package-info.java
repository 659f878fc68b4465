/** Tests that need processor and runtime. */
@NullMarked
package dev.dxwww.examples.it;

import org.jspecify.annotations.NullMarked;
