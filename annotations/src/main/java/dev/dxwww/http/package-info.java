/** Controllers, handlers and what binds to their parameters. */
@NullMarked
package dev.dxwww.http;

import org.jspecify.annotations.NullMarked;
