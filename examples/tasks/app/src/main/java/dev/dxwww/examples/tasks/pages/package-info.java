/** The task list as HTML pages that need no JavaScript. */
@NullMarked
package dev.dxwww.examples.tasks.pages;

import org.jspecify.annotations.NullMarked;
