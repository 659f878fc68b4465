package dev.dxwww.benchmarks.common;

/** The rows of the table {@code worlds}, and which of them a request takes. */
public final class Worlds {
  /** Rows of the table; their keys are from 1 to this. */
  public static final int COUNT = 10_000;
  /** Rows that a request for several takes. */
  public static final int SEVERAL = 20;
  /** Seeds of such requests: from 1 to this; no two of them take the same row. */
  public static final int SEEDS = COUNT / SEVERAL;

  private Worlds() {}

  /**
   * The keys of a seed, spread over the table, in ascending order: updates of one seed at the same
   * time wait for each other and cannot deadlock.
   */
  public static int[] ids(int seed) {
    int[] ids = new int[SEVERAL];
    for (int i = 0; i < SEVERAL; i++) {
      ids[i] = seed + i * SEEDS;
    }
    return ids;
  }

  /** The row as the migration makes it. */
  public static World first(int id) {
    return new World(id, id * 7_919 % COUNT + 1);
  }
}
