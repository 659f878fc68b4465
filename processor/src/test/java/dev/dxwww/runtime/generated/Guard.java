package dev.dxwww.runtime.generated;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/** Stub. */
public final class Guard {
  private Guard() {}

  public static boolean mayPass(Exception failure) {
    return true;
  }

  public static boolean isFailure(Exception failure) {
    return true;
  }

  public <T extends @Nullable Object> T call(Callable<T> operation) {
    throw new UnsupportedOperationException();
  }

  public <T extends @Nullable Object> T call(Callable<T> operation, Callable<T> fallback) {
    throw new UnsupportedOperationException();
  }

  public void run(Wiring.Hook operation) {}

  public void run(Wiring.Hook operation, Wiring.Hook fallback) {}
}
