/** Methods of components that run at set times. */
@NullMarked
package dev.dxwww.processor.schedule;

import org.jspecify.annotations.NullMarked;
