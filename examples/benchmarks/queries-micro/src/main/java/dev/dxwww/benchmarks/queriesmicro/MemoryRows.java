package dev.dxwww.benchmarks.queriesmicro;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.core.BaseStatement;
import org.postgresql.core.Field;
import org.postgresql.core.Oid;
import org.postgresql.core.Tuple;

/** Rows of the table {@code people} as the server sends them. */
final class MemoryRows {
  private static final int COUNT = 100;
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final Instant FIRST_MICRO = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

  private final BaseStatement statement;
  private final Field[] fields = {
    field("id", Oid.INT8, 8),
    field("name", Oid.TEXT, -1),
    field("email", Oid.TEXT, -1),
    field("city", Oid.TEXT, -1),
    field("active", Oid.BOOL, 1),
    field("score", Oid.FLOAT8, 8),
    field("born", Oid.DATE, 4),
    field("created_at", Oid.TIMESTAMPTZ, 8)
  };
  private final List<Tuple> hundred = new ArrayList<>();
  private final List<Tuple> one;

  MemoryRows(BaseStatement statement) {
    this.statement = statement;
    for (int n = 1; n <= COUNT; n++) {
      hundred.add(row(n));
    }
    this.one = List.of(row(7));
  }

  private static Field field(String name, int type, int length) {
    Field field = new Field(name, type, (short) length, -1);
    field.setFormat(Field.BINARY_FORMAT);
    return field;
  }

  private static Tuple row(int n) {
    long days = ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.EPOCH.plusDays(n));
    long micros = ChronoUnit.MICROS.between(FIRST_MICRO, CREATED) + n * 1_500_000L;
    return new Tuple(new byte[][] {
      number(n),
      text("Ada no. " + n),
      text("ada." + n + "@analytical-engine.example"),
      n % 3 == 0 ? null : text("St James's Square " + n),
      new byte[] {(byte) (n % 2 == 0 ? 1 : 0)},
      number(Double.doubleToLongBits(n / 8.0)),
      ByteBuffer.allocate(Integer.BYTES).putInt((int) days).array(),
      number(micros)
    });
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The one with the key 7. */
  ResultSet one() throws SQLException {
    return statement.createDriverResultSet(fields, one);
  }

  ResultSet hundred() throws SQLException {
    return statement.createDriverResultSet(fields, hundred);
  }
}
