package dev.dxwww.benchmarks.queriesmicro;

/** A way to ask a database; found as a service. */
public interface Library {
  /** Short name, for options and the table. */
  String id();

  /** For people. */
  String label();

  /** Asks that source. */
  Questions open(Source source);
}
