/** Tests of applications. */
@NullMarked
package dev.dxwww.test;

import org.jspecify.annotations.NullMarked;
