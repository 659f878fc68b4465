/** This framework's server with many routes. */
@NullMarked
package dev.dxwww.benchmarks.oursmany;

import org.jspecify.annotations.NullMarked;
