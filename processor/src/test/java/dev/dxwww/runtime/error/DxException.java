package dev.dxwww.runtime.error;

/** Stub. */
public class DxException extends RuntimeException {
  private DxException() {}
}
