package dev.dxwww.runtime.security;

/** Stub. */
public interface PasswordHasher {}
