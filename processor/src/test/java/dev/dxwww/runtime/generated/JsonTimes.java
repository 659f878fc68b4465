package dev.dxwww.runtime.generated;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** Stub. */
public final class JsonTimes {
  public static final JsonCodec<Instant> INSTANT = JsonCodecs.nullable(new Never<>());
  public static final JsonCodec<LocalDate> LOCAL_DATE = JsonCodecs.nullable(new Never<>());
  public static final JsonCodec<YearMonth> YEAR_MONTH = JsonCodecs.nullable(new Never<>());

  private JsonTimes() {}

  private record Never<T>() implements JsonCodec<T> {
    @Override
    public void write(JsonWriter out, T value) {}

    @Override
    public T read(JsonReader in) {
      throw new UnsupportedOperationException();
    }
  }
}
