/**
 * What generated templates call to keep a page up to date: where the nodes of what is shown are,
 * and the least that makes other values of it.
 */
@NullMarked
package dev.dxwww.htip.live;

import org.jspecify.annotations.NullMarked;
