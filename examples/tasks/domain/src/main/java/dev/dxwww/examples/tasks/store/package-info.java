/** The tables of tasks, the store over them, and the sample tasks. */
@NullMarked
package dev.dxwww.examples.tasks.store;

import org.jspecify.annotations.NullMarked;
