package dev.dxwww.benchmarks.harness;

import java.util.Locale;

/** What is compared in one run, and its place in the documentation. */
enum Suite {
  /** Many frameworks, without a database. */
  HTTP("results", "run", "Helidon by hand"),
  /** Queries over HTTP, with this framework and by hand. */
  QUERIES("queries", "run-queries", "JDBC and Helidon by hand");

  private final String place;
  private final String command;
  private final String base;

  Suite(String place, String command, String base) {
    this.place = place;
    this.command = command;
    this.base = base;
  }

  /** Name of the file with all samples, without its ending. */
  String file() {
    return place;
  }

  /** What ratios are taken to, for people. */
  String base() {
    return base;
  }

  /** The resource with the versions of what is compared. */
  String versions() {
    return this == HTTP ? "versions.properties" : place + "-versions.properties";
  }

  /** The comment that the results stand behind. */
  String begin() {
    return "<!-- %s: written by examples/benchmarks/%s -->".formatted(place, command);
  }

  /** The comment that ends them. */
  String end() {
    return "<!-- end of %s -->".formatted(place);
  }

  /** The first word of the command line. */
  static Suite of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
