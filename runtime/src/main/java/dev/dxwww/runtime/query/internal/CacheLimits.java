package dev.dxwww.runtime.query.internal;

/**
 * What is not kept, so that clients cannot fill the memory.
 *
 * @param maxRows most rows of a result
 * @param maxKeyBytes most bytes of the arguments, about
 * @param refreshes most results that are fetched anew in the background at once
 */
record CacheLimits(int maxRows, long maxKeyBytes, int refreshes) {}
