/** The queries with Spring Data JDBC. */
@NullMarked
package dev.dxwww.benchmarks.queriesspring;

import org.jspecify.annotations.NullMarked;
