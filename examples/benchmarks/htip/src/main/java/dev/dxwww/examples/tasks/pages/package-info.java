/** Measures the pages of the tasks application: its records are not public. */
@NullMarked
package dev.dxwww.examples.tasks.pages;

import org.jspecify.annotations.NullMarked;
