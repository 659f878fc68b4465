package dev.dxwww.processor;

import java.util.Set;

/** One feature of the framework inside the processor: discovers, reads, checks and emits. */
public interface Feature {

  /** Qualified names of the annotations that call this feature. */
  Set<String> annotations();

  /**
   * Handles the elements of one round; called in every round until {@link #link}, also when no
   * annotation of this feature is on a type of the round.
   */
  void process(Round round);

  /**
   * Joins what all rounds brought; called once, in the first round that brings no new type of ours.
   * Sources can still be written. Not called when types of ours never resolve: the compiler says
   * so.
   */
  default void link(Round round) {}
}
