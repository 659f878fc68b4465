/** Tasks as a CSV file (RFC 4180), to take them out and to bring them in. */
@NullMarked
package dev.dxwww.examples.tasks.transfer;

import org.jspecify.annotations.NullMarked;
