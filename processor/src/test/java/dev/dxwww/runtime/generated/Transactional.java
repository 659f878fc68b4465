package dev.dxwww.runtime.generated;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/** Stub. */
public interface Transactional {
  <T extends @Nullable Object> T call(Callable<T> operation);

  void run(Wiring.Hook operation);
}
