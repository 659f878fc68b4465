/** The load in small, and that it finds what is wrong. */
@NullMarked
package dev.dxwww.examples.load.client;

import org.jspecify.annotations.NullMarked;
