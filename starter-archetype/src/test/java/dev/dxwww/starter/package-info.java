/** Tests of the applications that the archetype makes. */
@NullMarked
package dev.dxwww.starter;

import org.jspecify.annotations.NullMarked;
