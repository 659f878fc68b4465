/** Jakarta Validation constraints, compiled to straight-line checks. */
@NullMarked
package dev.dxwww.processor.validation;

import org.jspecify.annotations.NullMarked;
