/** All that generated code calls. */
@NullMarked
package dev.dxwww.runtime.generated;

import org.jspecify.annotations.NullMarked;
