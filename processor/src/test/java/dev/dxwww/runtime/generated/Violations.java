package dev.dxwww.runtime.generated;

import java.time.Clock;

/** Stub. */
public interface Violations {
  boolean isEmpty();

  void add(Param param, String message);

  void add(String message);

  void add(String where, String name, String message);

  void addAt(String component, String message);

  void construct(Param param, RuntimeException refusal);

  void construct(String where, String name, RuntimeException refusal);

  void begin(Param param);

  void begin(String where, String name);

  void end();

  void enter(String name);

  void enter(int index);

  void enterKey(Object key);

  void leave();

  int count();

  Clock clock();
}
