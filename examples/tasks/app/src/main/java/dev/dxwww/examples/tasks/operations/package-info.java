/** What operators see of the task list: its health and its numbers. */
@NullMarked
package dev.dxwww.examples.tasks.operations;

import org.jspecify.annotations.NullMarked;
