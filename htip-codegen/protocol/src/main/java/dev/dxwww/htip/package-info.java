/** HTIP: pages as bytes. */
@NullMarked
package dev.dxwww.htip;

import org.jspecify.annotations.NullMarked;
