/** Secrets that stand in sources and in configuration files. */
@NullMarked
package dev.dxwww.processor.secret;

import org.jspecify.annotations.NullMarked;
