/** SQL statements as PostgreSQL understands them at compile time: what is asked of it and what it says. */
@NullMarked
package dev.dxwww.processor.sql;

import org.jspecify.annotations.NullMarked;
