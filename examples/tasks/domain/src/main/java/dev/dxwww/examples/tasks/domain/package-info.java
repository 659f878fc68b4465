/** Tasks, what may be asked about them, and the store they are kept in. */
@NullMarked
package dev.dxwww.examples.tasks.domain;

import org.jspecify.annotations.NullMarked;
