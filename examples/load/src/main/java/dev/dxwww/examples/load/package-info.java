/** An application with all kinds of requests, for putting it under load. */
@NullMarked
package dev.dxwww.examples.load;

import org.jspecify.annotations.NullMarked;
