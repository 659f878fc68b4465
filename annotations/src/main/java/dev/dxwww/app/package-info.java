/** The application and its components. */
@NullMarked
package dev.dxwww.app;

import org.jspecify.annotations.NullMarked;
