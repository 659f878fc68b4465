package dev.dxwww.benchmarks.queriesspring;

import java.util.List;

import javax.sql.DataSource;

import dev.dxwww.benchmarks.queriesmicro.Library;
import dev.dxwww.benchmarks.queriesmicro.Persons;
import dev.dxwww.benchmarks.queriesmicro.Source;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A repository of Spring Data JDBC, with the statements written in SQL. */
public final class SpringLibrary implements Library {
  /** Has no state. */
  public SpringLibrary() {}

  @Override
  public String id() {
    return "spring";
  }

  @Override
  public String label() {
    return "Spring Data JDBC";
  }

  @Override
  public Persons open(Source source) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    DataSource pool = source.dataSource();
    context.registerBean(DataSource.class, () -> pool);
    context.register(SpringSettings.class);
    context.refresh();
    return new Repository(context.getBean(PersonRepository.class));
  }

  /** Passes the calls on. */
  private record Repository(PersonRepository people) implements Persons {
    @Override
    public Object find(long id) {
      return people.person(id);
    }

    @Override
    public List<?> hundred() {
      return people.hundred();
    }
  }
}
