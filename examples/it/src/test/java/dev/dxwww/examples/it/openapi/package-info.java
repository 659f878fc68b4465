/** The description of routes against what running applications do. */
@NullMarked
package dev.dxwww.examples.it.openapi;

import org.jspecify.annotations.NullMarked;
