/** SQL that the compiler has checked with PostgreSQL: repositories, queries and transactions. */
@NullMarked
package dev.dxwww.query;

import org.jspecify.annotations.NullMarked;
