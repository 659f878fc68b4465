package dev.dxwww.benchmarks.queries;

import java.util.List;

import dev.dxwww.benchmarks.common.Fortune;
import dev.dxwww.query.Query;
import dev.dxwww.query.Repository;

/** The table {@code fortunes}. */
@Repository
public interface Fortunes {
  /** All of them. */
  @Query("select id, message from fortunes")
  List<Fortune> all();
}
