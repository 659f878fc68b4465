/** The smallest application. */
@NullMarked
package dev.dxwww.examples.hello;

import org.jspecify.annotations.NullMarked;
