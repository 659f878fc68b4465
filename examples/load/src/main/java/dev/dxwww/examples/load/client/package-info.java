/** The load: many connections, mixed traffic, every response checked; and what is left after. */
@NullMarked
package dev.dxwww.examples.load.client;

import org.jspecify.annotations.NullMarked;
