package dev.dxwww.processor.app;

/** What is known of types that nobody makes. */
interface WithoutRepository {

  /** Whether it is an interface with queries, which only lacks {@code @Repository}. */
  boolean hasQueries(TypeUse type);

  /** Whether that was reported where its queries are. */
  boolean isReported(TypeUse type);
}
