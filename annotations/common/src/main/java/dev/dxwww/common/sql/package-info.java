/** What makes a schema: migrations in their order, and the hash by which schemas are told apart. */
@NullMarked
package dev.dxwww.common.sql;

import org.jspecify.annotations.NullMarked;
