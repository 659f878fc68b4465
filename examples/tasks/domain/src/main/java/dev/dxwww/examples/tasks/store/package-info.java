/** The store in memory and the sample tasks. */
@NullMarked
package dev.dxwww.examples.tasks.store;

import org.jspecify.annotations.NullMarked;
