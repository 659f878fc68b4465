/** Pages made of templates. */
@NullMarked
package dev.dxwww.examples.it.pages;

import org.jspecify.annotations.NullMarked;
