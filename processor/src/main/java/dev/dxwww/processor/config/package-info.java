/** Configuration records: their readers, their keys, their mistakes. */
@NullMarked
package dev.dxwww.processor.config;

import org.jspecify.annotations.NullMarked;
