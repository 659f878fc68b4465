/** Controllers and their handlers: read, checked, and turned into route groups and the router. */
@NullMarked
package dev.dxwww.processor.route;

import org.jspecify.annotations.NullMarked;
