package dev.dxwww.benchmarks.common;

/** A row that is read and changed: its key, and a number from 1 to 10,000. */
public record World(int id, int number) {

  /** What an update makes of it. */
  public World next() {
    return new World(id, number % Worlds.COUNT + 1);
  }
}
