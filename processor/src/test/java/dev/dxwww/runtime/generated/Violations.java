package dev.dxwww.runtime.generated;

/** Stub. */
public interface Violations {
  void add(Param param, String message);

  void add(String message);

  void construct(Param param, RuntimeException refusal);

  void enter(String name);

  void enter(int index);

  void leave();
}
