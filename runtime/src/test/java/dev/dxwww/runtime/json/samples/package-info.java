/** Types that the tests have codecs generated for. */
@NullMarked
package dev.dxwww.runtime.json.samples;

import org.jspecify.annotations.NullMarked;
