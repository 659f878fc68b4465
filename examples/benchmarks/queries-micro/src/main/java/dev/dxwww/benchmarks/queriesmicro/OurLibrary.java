package dev.dxwww.benchmarks.queriesmicro;

import java.util.List;

import dev.dxwww.benchmarks.queries.Parcels;
import dev.dxwww.benchmarks.queries.Parcels_Queries;
import dev.dxwww.benchmarks.queries.People;
import dev.dxwww.benchmarks.queries.People_Queries;
import dev.dxwww.runtime.query.Database;

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
  public Questions open(Source source) {
    Database database =
        source.memory()
            ? new MemoryDatabase(source.rowsInMemory().getConnection())
            : source.pool().database();
    return new Generated(new People_Queries(database), new Parcels_Queries(database));
  }

  /** Passes the calls on. */
  private record Generated(People all, Parcels sent) implements Questions {
    @Override
    public Object person(long id) {
      return all.find(id);
    }

    @Override
    public List<?> people() {
      return all.hundred();
    }

    @Override
    public Object parcel(long id) {
      return sent.find(id);
    }

    @Override
    public List<?> parcels() {
      return sent.hundred();
    }
  }
}
