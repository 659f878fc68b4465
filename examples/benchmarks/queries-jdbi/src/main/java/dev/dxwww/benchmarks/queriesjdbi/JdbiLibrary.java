package dev.dxwww.benchmarks.queriesjdbi;

import java.util.List;

import dev.dxwww.benchmarks.common.Address;
import dev.dxwww.benchmarks.common.Parcel;
import dev.dxwww.benchmarks.common.Person;
import dev.dxwww.benchmarks.queriesmicro.Addresses;
import dev.dxwww.benchmarks.queriesmicro.Library;
import dev.dxwww.benchmarks.queriesmicro.Questions;
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
  public Questions open(Source source) {
    Jdbi jdbi = Jdbi.create(source.dataSource());
    jdbi.registerRowMapper(ConstructorMapper.factory(Person.class));
    jdbi.registerRowMapper(ConstructorMapper.factory(Parcel.class));
    jdbi.registerArrayType(String.class, "text");
    jdbi.registerArrayType(Integer.class, "integer");
    jdbi.registerColumnMapper(
        Address.class, (rows, column, context) -> Addresses.read(rows.getString(column)));
    return new Fluent(jdbi);
  }

  /** The statements. */
  private record Fluent(Jdbi jdbi) implements Questions {
    private static final String PERSON_NAMED = PERSON.replace("?", ":id");
    private static final String PARCEL_NAMED = PARCEL.replace("?", ":id");

    @Override
    public Object person(long id) {
      return one(PERSON_NAMED, id, Person.class);
    }

    @Override
    public List<?> people() {
      return all(PEOPLE, Person.class);
    }

    @Override
    public Object parcel(long id) {
      return one(PARCEL_NAMED, id, Parcel.class);
    }

    @Override
    public List<?> parcels() {
      return all(PARCELS, Parcel.class);
    }

    private <T> T one(String sql, long id, Class<T> type) {
      return jdbi.withHandle(handle -> handle.createQuery(sql).bind("id", id).mapTo(type).one());
    }

    private <T> List<T> all(String sql, Class<T> type) {
      return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(type).list());
    }
  }
}
