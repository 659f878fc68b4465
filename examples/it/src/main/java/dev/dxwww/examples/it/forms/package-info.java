/** Forms that come back with what was typed. */
@NullMarked
package dev.dxwww.examples.it.forms;

import org.jspecify.annotations.NullMarked;
