/** The task list: where it starts. */
@NullMarked
package dev.dxwww.examples.tasks;

import org.jspecify.annotations.NullMarked;
