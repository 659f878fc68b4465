package dev.dxwww.processor;

import java.util.Set;

/** One feature of the framework inside the processor: discovers, reads, checks and emits. */
public interface Feature {

  /** Qualified names of the annotations that call this feature. */
  Set<String> annotations();

  /**
   * Handles the elements of one round; called in every round but the last, also when no annotation
   * of this feature is on a type of the round.
   */
  void process(Round round);
}
