/** Typed configuration. */
@NullMarked
package dev.dxwww.config;

import org.jspecify.annotations.NullMarked;
