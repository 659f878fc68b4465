/** Who has what to do: a repository of the application's own, beside those of the domain. */
@NullMarked
package dev.dxwww.examples.tasks.people;

import org.jspecify.annotations.NullMarked;
