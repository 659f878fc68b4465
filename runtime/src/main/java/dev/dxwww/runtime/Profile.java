package dev.dxwww.runtime;

/** The surroundings an application runs in: key {@code dx.profile}, {@code prod} unless set. */
public enum Profile {
  /** At a developer's desk: readable errors, 127.0.0.1. */
  DEV,
  /** In a test: a free port, 127.0.0.1. */
  TEST,
  /** For users: nothing internal is shown. */
  PROD
}
