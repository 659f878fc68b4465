/** The same work by Spring Boot. */
@NullMarked
package dev.dxwww.benchmarks.spring;

import org.jspecify.annotations.NullMarked;
