/** Who may call a route, and under which conditions. */
@NullMarked
package dev.dxwww.processor.policy;

import org.jspecify.annotations.NullMarked;
