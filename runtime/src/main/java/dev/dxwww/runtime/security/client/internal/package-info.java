/** Who a request comes from: the peer of its connection, or what trusted proxies say. */
@NullMarked
package dev.dxwww.runtime.security.client.internal;

import org.jspecify.annotations.NullMarked;
