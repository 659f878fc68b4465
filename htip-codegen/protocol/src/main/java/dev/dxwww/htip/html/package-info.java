/** What generated code writes HTML with: bytes, escaped by where they stand. */
@NullMarked
package dev.dxwww.htip.html;

import org.jspecify.annotations.NullMarked;
