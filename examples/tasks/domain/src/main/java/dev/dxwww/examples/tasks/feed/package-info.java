/** What happens to the tasks, told to those who follow the list. */
@NullMarked
package dev.dxwww.examples.tasks.feed;

import org.jspecify.annotations.NullMarked;
