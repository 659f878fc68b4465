package dev.dxwww.runtime.security.internal;

import java.time.Duration;

/**
 * What all tokens of an application have in common.
 *
 * @param issuer who makes them
 * @param audience whom they are for
 * @param skew how far clocks of nodes may differ
 * @param refreshGrace how long after its end a refresh token is still taken
 */
record TokenRules(String issuer, String audience, Duration skew, Duration refreshGrace) {}
