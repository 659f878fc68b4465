/** What is compared is the same. */
@NullMarked
package dev.dxwww.benchmarks.htip;

import org.jspecify.annotations.NullMarked;
