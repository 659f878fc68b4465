/** What PostgreSQL is asked and what is concluded from its answers, tried on PostgreSQL. */
@NullMarked
package dev.dxwww.processor.sql;

import org.jspecify.annotations.NullMarked;
