package dev.dxwww.benchmarks.queriesjooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

import dev.dxwww.benchmarks.common.Person;
import dev.dxwww.benchmarks.queriesmicro.Library;
import dev.dxwww.benchmarks.queriesmicro.Persons;
import dev.dxwww.benchmarks.queriesmicro.Source;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record8;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** jOOQ's DSL, with columns as its generator would write them. */
public final class JooqLibrary implements Library {
  /** Has no state. */
  public JooqLibrary() {}

  @Override
  public String id() {
    return "jooq";
  }

  @Override
  public String label() {
    return "jOOQ";
  }

  @Override
  public Persons open(Source source) {
    return new Dsl(DSL.using(source.dataSource(), SQLDialect.POSTGRES));
  }

  /** The two statements. */
  private record Dsl(DSLContext context) implements Persons {
    private static final Table<Record> PEOPLE = table(name("people"));
    private static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    private static final Field<String> NAME = column("name", SQLDataType.CLOB);
    private static final Field<String> EMAIL = column("email", SQLDataType.CLOB);
    private static final Field<String> CITY = column("city", SQLDataType.CLOB);
    private static final Field<Boolean> ACTIVE = column("active", SQLDataType.BOOLEAN);
    private static final Field<Double> SCORE = column("score", SQLDataType.DOUBLE);
    private static final Field<LocalDate> BORN = column("born", SQLDataType.LOCALDATE);
    private static final Field<Instant> CREATED_AT = column("created_at", SQLDataType.INSTANT);

    private static <T> Field<T> column(String name, DataType<T> type) {
      return field(name(name), type);
    }

    private SelectJoinStep<
            Record8<Long, String, String, String, Boolean, Double, LocalDate, Instant>>
        select() {
      return context
          .select(ID, NAME, EMAIL, CITY, ACTIVE, SCORE, BORN, CREATED_AT)
          .from(PEOPLE);
    }

    @Override
    public Object find(long id) {
      Person person = select().where(ID.eq(id)).fetchOne(Records.mapping(Person::new));
      if (person == null) {
        throw new NoSuchElementException("nobody");
      }
      return person;
    }

    @Override
    public List<?> hundred() {
      return select().orderBy(ID).limit(100).fetch(Records.mapping(Person::new));
    }
  }
}
