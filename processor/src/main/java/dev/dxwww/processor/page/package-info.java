/** What routes and templates know of each other. */
@NullMarked
package dev.dxwww.processor.page;

import org.jspecify.annotations.NullMarked;
