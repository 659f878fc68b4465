package dev.dxwww.benchmarks.queriesjooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import dev.dxwww.benchmarks.common.Parcel;
import dev.dxwww.benchmarks.common.ParcelState;
import dev.dxwww.benchmarks.common.Person;
import dev.dxwww.benchmarks.queriesmicro.Addresses;
import dev.dxwww.benchmarks.queriesmicro.Library;
import dev.dxwww.benchmarks.queriesmicro.Questions;
import dev.dxwww.benchmarks.queriesmicro.Source;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record12;
import org.jooq.Record8;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

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
  public Questions open(Source source) {
    return new Dsl(DSL.using(source.dataSource(), SQLDialect.POSTGRES));
  }

  /** The statements. */
  private record Dsl(DSLContext context) implements Questions {
    private static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    private static final Table<Record> PEOPLE_TABLE = table(name("people"));
    private static final Field<String> NAME = column("name", SQLDataType.CLOB);
    private static final Field<String> EMAIL = column("email", SQLDataType.CLOB);
    private static final Field<String> CITY = column("city", SQLDataType.CLOB);
    private static final Field<Boolean> ACTIVE = column("active", SQLDataType.BOOLEAN);
    private static final Field<Double> SCORE = column("score", SQLDataType.DOUBLE);
    private static final Field<LocalDate> BORN = column("born", SQLDataType.LOCALDATE);
    private static final Field<Instant> CREATED_AT = column("created_at", SQLDataType.INSTANT);
    private static final Table<Record> PARCELS_TABLE = table(name("parcels"));
    private static final Field<UUID> CODE = column("code", SQLDataType.UUID);
    private static final Field<String> TITLE = column("title", SQLDataType.CLOB);
    private static final Field<String> NOTE = column("note", SQLDataType.CLOB);
    private static final Field<ParcelState> STATE =
        column(
            "state",
            SQLDataType.VARCHAR.asConvertedDataType(
                Converter.ofNullable(
                    String.class, ParcelState.class, ParcelState::valueOf, ParcelState::name)));
    private static final Field<BigDecimal> WEIGHT = column("weight", SQLDataType.NUMERIC);
    private static final Field<Integer> PIECES = column("pieces", SQLDataType.INTEGER);
    private static final Field<Instant> SENT_AT = column("sent_at", SQLDataType.INSTANT);
    private static final Field<Instant> ARRIVED_AT = column("arrived_at", SQLDataType.INSTANT);
    private static final Field<String[]> TAGS = column("tags", SQLDataType.CLOB.array());
    private static final Field<Integer[]> MARKS = column("marks", SQLDataType.INTEGER.array());
    private static final Field<JSONB> ADDRESS = column("address", SQLDataType.JSONB);

    private static <T> Field<T> column(String name, DataType<T> type) {
      return field(name(name), type);
    }

    private SelectJoinStep<
            Record8<Long, String, String, String, Boolean, Double, LocalDate, Instant>>
        selectPeople() {
      return context
          .select(ID, NAME, EMAIL, CITY, ACTIVE, SCORE, BORN, CREATED_AT)
          .from(PEOPLE_TABLE);
    }

    private SelectJoinStep<
            Record12<Long, UUID, String, String, ParcelState, BigDecimal, Integer, Instant,
                Instant, String[], Integer[], JSONB>>
        selectParcels() {
      return context
          .select(ID, CODE, TITLE, NOTE, STATE, WEIGHT, PIECES, SENT_AT, ARRIVED_AT, TAGS, MARKS,
              ADDRESS)
          .from(PARCELS_TABLE);
    }

    @Override
    public Object person(long id) {
      return present(
          selectPeople().where(ID.eq(id)).fetchOne(Records.mapping(Person::new)));
    }

    @Override
    public List<?> people() {
      return selectPeople().orderBy(ID).limit(100).fetch(Records.mapping(Person::new));
    }

    @Override
    public Object parcel(long id) {
      return present(selectParcels().where(ID.eq(id)).fetchOne(Dsl::mapped));
    }

    @Override
    public List<?> parcels() {
      return selectParcels().orderBy(ID).limit(100).fetch(Dsl::mapped);
    }

    private static Object present(@Nullable Object row) {
      if (row == null) {
        throw new NoSuchElementException("no such row");
      }
      return row;
    }

    private static Parcel mapped(
        Record12<Long, UUID, String, String, ParcelState, BigDecimal, Integer, Instant, Instant,
            String[], Integer[], JSONB> row) {
      return new Parcel(
          row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(),
          row.value7(), row.value8(), row.value9(), List.of(row.value10()),
          List.of(row.value11()), Addresses.read(row.value12().data()));
    }
  }
}
