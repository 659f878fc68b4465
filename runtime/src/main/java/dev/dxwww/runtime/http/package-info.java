/** Requests, responses and the policy of routes, as handlers see them. */
@NullMarked
package dev.dxwww.runtime.http;

import org.jspecify.annotations.NullMarked;
