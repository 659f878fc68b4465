package dev.dxwww.benchmarks.queries;

import dev.dxwww.benchmarks.common.World;
import dev.dxwww.query.Query;
import dev.dxwww.query.Repository;

/** The table {@code worlds}. */
@Repository
public interface WorldRepository {
  /** One row. */
  @Query("select id, number from worlds where id = :id")
  World find(int id);

  /** Changes rows to what is given, all in one statement. */
  @Query("""
      update worlds set number = changed.number
      from unnest(:ids::integer[], :numbers::integer[]) as changed (id, number)
      where worlds.id = changed.id""")
  int update(int[] ids, int[] numbers);
}
