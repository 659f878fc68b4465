/** An application for tests. */
@NullMarked
package dev.dxwww.test.notes;

import org.jspecify.annotations.NullMarked;
