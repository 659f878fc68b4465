package dev.dxwww.runtime.generated;

import java.time.Clock;

/** Stub. */
public interface Violations {
  void add(Param param, String message);

  void add(String message);

  void addAt(String component, String message);

  void construct(Param param, RuntimeException refusal);

  void begin(Param param);

  void end();

  void enter(String name);

  void enter(int index);

  void enterKey(Object key);

  void leave();

  int count();

  Clock clock();
}
