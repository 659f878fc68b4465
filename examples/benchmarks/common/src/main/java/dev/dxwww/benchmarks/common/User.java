package dev.dxwww.benchmarks.common;

/** What {@code GET /json} answers: six fields, 157 bytes of JSON. */
public record User(
    long id, String name, String email, String city, boolean active, double score) {

  /** A new one with the same content each time. */
  public static User sample() {
    return new User(
        4711,
        "Ada, Countess of Lovelace",
        "ada.lovelace@analytical-engine.example",
        "St James's Square, London",
        true,
        97.5);
  }
}
