package dev.dxwww.benchmarks.queriesspring;

import java.util.List;

import dev.dxwww.benchmarks.queriesmicro.Questions;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The table {@code people}. */
interface PersonRepository extends Repository<Person, Long> {
  @Query("select id, name, email, city, active, score, born, created_at"
      + " from people where id = :id")
  Person person(@Param("id") long id);

  @Query(Questions.PEOPLE)
  List<Person> hundred();
}
