/** The stylesheet and the icon. */
@NullMarked
package dev.dxwww.examples.tasks.assets;

import org.jspecify.annotations.NullMarked;
