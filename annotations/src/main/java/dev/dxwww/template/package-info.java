/** Pages that are made of templates. */
@NullMarked
package dev.dxwww.template;

import org.jspecify.annotations.NullMarked;
