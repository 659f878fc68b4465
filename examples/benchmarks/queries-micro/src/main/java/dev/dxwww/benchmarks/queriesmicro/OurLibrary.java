package dev.dxwww.benchmarks.queriesmicro;

import java.util.List;

import dev.dxwww.benchmarks.queries.People;
import dev.dxwww.benchmarks.queries.People_Queries;

/** The generated code of this framework. */
public final class OurLibrary implements Library {
  /** Has no state. */
  public OurLibrary() {}

  @Override
  public String id() {
    return "ours";
  }

  @Override
  public String label() {
    return "dx-www";
  }

  @Override
  public Persons open(Source source) {
    return new Generated(new People_Queries(
        source.memory()
            ? new MemoryDatabase(source.rowsInMemory().getConnection())
            : source.pool().database()));
  }

  /** Passes the calls on. */
  private record Generated(People people) implements Persons {
    @Override
    public Object find(long id) {
      return people.find(id);
    }

    @Override
    public List<?> hundred() {
      return people.hundred();
    }
  }
}
