package dev.dxwww.runtime.generated;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * What stands before a method with {@code @Transactional}. Failures are thrown as they are, checked
 * ones too: the generated method declares what the user's own does.
 */
public interface Transactional {

  /** Calls a method that gives something. */
  <T extends @Nullable Object> T call(Callable<T> operation);

  /** Calls a method that gives nothing. */
  default void run(Wiring.Hook operation) {
    this.<@Nullable Object>call(
        () -> {
          operation.run();
          return null;
        });
  }
}
