/** Pool, transactions, cache, migrations and checks behind {@code Database}. */
@NullMarked
package dev.dxwww.runtime.query.internal;

import org.jspecify.annotations.NullMarked;
