package dev.dxwww.benchmarks.queriesspring;

import java.util.List;

import dev.dxwww.benchmarks.queriesmicro.Questions;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The table {@code parcels}. */
interface ParcelRepository extends Repository<Parcel, Long> {
  @Query("select id, code, title, note, state, weight, pieces, sent_at, arrived_at, tags, marks,"
      + " address from parcels where id = :id")
  Parcel parcel(@Param("id") long id);

  @Query(Questions.PARCELS)
  List<Parcel> hundred();
}
