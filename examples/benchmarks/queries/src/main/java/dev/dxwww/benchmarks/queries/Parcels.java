package dev.dxwww.benchmarks.queries;

import java.util.List;

import dev.dxwww.benchmarks.common.Parcel;
import dev.dxwww.query.Query;
import dev.dxwww.query.Repository;

/** The table {@code parcels}, for measuring without HTTP. */
@Repository
public interface Parcels {
  /** One of them. */
  @Query("""
      select id, code, title, note, state, weight, pieces, sent_at, arrived_at, tags, marks, address
      from parcels where id = :id""")
  Parcel find(long id);

  /** The first hundred. */
  @Query("""
      select id, code, title, note, state, weight, pieces, sent_at, arrived_at, tags, marks, address
      from parcels order by id limit 100""")
  List<Parcel> hundred();
}
