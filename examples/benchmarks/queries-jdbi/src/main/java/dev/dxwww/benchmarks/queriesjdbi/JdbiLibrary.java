package dev.dxwww.benchmarks.queriesjdbi;

import java.util.List;

import dev.dxwww.benchmarks.common.Person;
import dev.dxwww.benchmarks.queriesmicro.Library;
import dev.dxwww.benchmarks.queriesmicro.Persons;
import dev.dxwww.benchmarks.queriesmicro.Source;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** JDBI's fluent interface, with its mapper of constructors. */
public final class JdbiLibrary implements Library {
  /** Has no state. */
  public JdbiLibrary() {}

  @Override
  public String id() {
    return "jdbi";
  }

  @Override
  public String label() {
    return "JDBI";
  }

  @Override
  public Persons open(Source source) {
    Jdbi jdbi = Jdbi.create(source.dataSource());
    jdbi.registerRowMapper(ConstructorMapper.factory(Person.class));
    return new Fluent(jdbi);
  }

  /** The two statements. */
  private record Fluent(Jdbi jdbi) implements Persons {
    private static final String FIND_NAMED = FIND.replace("?", ":id");

    @Override
    public Object find(long id) {
      return jdbi.withHandle(handle ->
          handle.createQuery(FIND_NAMED).bind("id", id).mapTo(Person.class).one());
    }

    @Override
    public List<?> hundred() {
      return jdbi.withHandle(handle -> handle.createQuery(HUNDRED).mapTo(Person.class).list());
    }
  }
}
