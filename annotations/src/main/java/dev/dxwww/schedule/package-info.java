/** What an application does by itself at set times. */
@NullMarked
package dev.dxwww.schedule;

import org.jspecify.annotations.NullMarked;
