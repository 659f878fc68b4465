package dev.dxwww.runtime.generated;

/** Stub. */
public final class Param {
  public static Param path(String name, int index) {
    return new Param();
  }

  public static Param query(String name) {
    return new Param();
  }

  public static Param header(String name) {
    return new Param();
  }

  public static Param cookie(String name) {
    return new Param();
  }

  public static Param form(String name) {
    return new Param();
  }

  public Param rest() {
    return this;
  }

  public Param optional() {
    return this;
  }

  public Param orElse(String text) {
    return this;
  }
}
