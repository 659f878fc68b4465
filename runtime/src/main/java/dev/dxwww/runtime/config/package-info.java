/**
 * Reads the command line, the environment and the files into typed records, or says what is wrong.
 */
@NullMarked
package dev.dxwww.runtime.config;

import org.jspecify.annotations.NullMarked;
