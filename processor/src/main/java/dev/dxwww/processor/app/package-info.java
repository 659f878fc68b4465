/** The application as a whole: components, wiring, the index of each module, and their linking. */
@NullMarked
package dev.dxwww.processor.app;

import org.jspecify.annotations.NullMarked;
