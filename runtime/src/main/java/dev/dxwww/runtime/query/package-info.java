/** The database as applications see it: transactions, pages, failures and the cache of results. */
@NullMarked
package dev.dxwww.runtime.query;

import org.jspecify.annotations.NullMarked;
