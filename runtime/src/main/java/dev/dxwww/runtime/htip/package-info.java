/** Pages that are made of templates: who gets them as HTML, who as a stream of changes. */
@NullMarked
package dev.dxwww.runtime.htip;

import org.jspecify.annotations.NullMarked;
