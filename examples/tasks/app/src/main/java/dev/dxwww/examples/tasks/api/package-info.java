/** The task list as a JSON API. */
@NullMarked
package dev.dxwww.examples.tasks.api;

import org.jspecify.annotations.NullMarked;
