/** Router and codecs alone, measured by JMH. */
@NullMarked
package dev.dxwww.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
