/** What the tests of the compiler share: types by reflection, and generated code that runs. */
@NullMarked
package dev.dxwww.htip.compiler.testing;

import org.jspecify.annotations.NullMarked;
