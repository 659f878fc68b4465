/** This framework's server with a database. */
@NullMarked
package dev.dxwww.benchmarks.queries;

import org.jspecify.annotations.NullMarked;
