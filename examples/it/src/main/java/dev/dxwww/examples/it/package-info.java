/** An application for tests that need processor and runtime; each topic is a package. */
@NullMarked
package dev.dxwww.examples.it;

import org.jspecify.annotations.NullMarked;
