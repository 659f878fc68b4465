/** Templates: read, compiled, checked against routes and handlers, and written as views. */
@NullMarked
package dev.dxwww.processor.template;

import org.jspecify.annotations.NullMarked;
