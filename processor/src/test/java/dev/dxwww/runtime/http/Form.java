package dev.dxwww.runtime.http;

/** Stub. */
public abstract class Form<T> {
  public abstract boolean isValid();

  public abstract T value();
}
