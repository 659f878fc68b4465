package dev.dxwww.benchmarks.queriesspring;

import java.util.List;

import javax.sql.DataSource;

import dev.dxwww.benchmarks.queriesmicro.Library;
import dev.dxwww.benchmarks.queriesmicro.Questions;
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
  public Questions open(Source source) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    DataSource pool = source.dataSource();
    context.registerBean(DataSource.class, () -> pool);
    context.register(SpringSettings.class);
    context.refresh();
    return new Repositories(
        context.getBean(PersonRepository.class), context.getBean(ParcelRepository.class));
  }

  /** Passes the calls on. */
  private record Repositories(PersonRepository all, ParcelRepository sent) implements Questions {
    @Override
    public Object person(long id) {
      return all.person(id);
    }

    @Override
    public List<?> people() {
      return all.hundred();
    }

    @Override
    public Object parcel(long id) {
      return sent.parcel(id);
    }

    @Override
    public List<?> parcels() {
      return sent.hundred();
    }
  }
}
