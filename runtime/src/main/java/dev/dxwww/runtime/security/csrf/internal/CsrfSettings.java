package dev.dxwww.runtime.security.csrf.internal;

/** Whether requests that change something need a token. */
public enum CsrfSettings {
  /** They do, besides coming from this site by what the browser says. */
  REQUIRED,
  /** What the browser says is enough. */
  ORIGIN
}
