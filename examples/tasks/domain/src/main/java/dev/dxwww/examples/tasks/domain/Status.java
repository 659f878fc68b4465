package dev.dxwww.examples.tasks.domain;

import java.util.Optional;

/** Which tasks to list. */
public enum Status {
  ALL,
  OPEN,
  DONE;

  /** Whether tasks of it are done; empty when they may or may not be. */
  public Optional<Boolean> done() {
    return switch (this) {
      case ALL -> Optional.empty();
      case OPEN -> Optional.of(false);
      case DONE -> Optional.of(true);
    };
  }
}
