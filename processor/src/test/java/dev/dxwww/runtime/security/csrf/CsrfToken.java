package dev.dxwww.runtime.security.csrf;

/** Stub. */
public interface CsrfToken {}
