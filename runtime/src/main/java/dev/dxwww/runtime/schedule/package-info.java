/** What runs by itself at set times. */
@NullMarked
package dev.dxwww.runtime.schedule;

import org.jspecify.annotations.NullMarked;
