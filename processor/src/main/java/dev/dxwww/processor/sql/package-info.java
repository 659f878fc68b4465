/** SQL statements as PostgreSQL understands them at compile time: questions and answers. */
@NullMarked
package dev.dxwww.processor.sql;

import org.jspecify.annotations.NullMarked;
