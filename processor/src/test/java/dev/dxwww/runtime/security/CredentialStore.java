package dev.dxwww.runtime.security;

/** Stands for the runtime's. */
public interface CredentialStore {}
