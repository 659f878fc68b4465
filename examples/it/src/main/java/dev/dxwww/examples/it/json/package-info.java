/** JSON in and out. */
@NullMarked
package dev.dxwww.examples.it.json;

import org.jspecify.annotations.NullMarked;
