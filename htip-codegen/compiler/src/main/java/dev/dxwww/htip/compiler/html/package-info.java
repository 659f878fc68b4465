/** What the HTML standard says about elements and attributes. */
@NullMarked
package dev.dxwww.htip.compiler.html;

import org.jspecify.annotations.NullMarked;
