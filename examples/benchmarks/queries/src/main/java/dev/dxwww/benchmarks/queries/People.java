package dev.dxwww.benchmarks.queries;

import java.util.List;

import dev.dxwww.benchmarks.common.Person;
import dev.dxwww.query.Query;
import dev.dxwww.query.Repository;

/** The table {@code people}, for measuring without HTTP. */
@Repository
public interface People {
  /** One of them. */
  @Query("""
      select id, name, email, city, active, score, born, created_at from people where id = :id""")
  Person find(long id);

  /** The first hundred. */
  @Query("""
      select id, name, email, city, active, score, born, created_at
      from people order by id limit 100""")
  List<Person> hundred();
}
