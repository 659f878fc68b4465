/** Types that look to the tests as if another module had brought them. */
@NullMarked
package dev.dxwww.processor.json.foreign;

import org.jspecify.annotations.NullMarked;
