/** What a component does when something it calls fails. */
@NullMarked
package dev.dxwww.resilience;

import org.jspecify.annotations.NullMarked;
