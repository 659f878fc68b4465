package dev.dxwww.runtime.http.internal;

import io.helidon.common.GenericType;
import io.helidon.common.mapper.Value;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A header of Helidon's that writes its own bytes; nobody converts its value. */
abstract class RawHeader implements Header {
  private final HeaderName slot;
  private final String value;

  RawHeader(HeaderName slot, String value) {
    this.slot = slot;
    this.value = value;
  }

  /** The field whose slot among the response's headers this takes. */
  @Override
  public HeaderName headerName() {
    return slot;
  }

  @Override
  public String name() {
    return slot.defaultCase();
  }

  @Override
  public String get() {
    return value;
  }

  @Override
  public List<String> allValues() {
    return List.of(get());
  }

  @Override
  public int valueCount() {
    return 1;
  }

  @Override
  public boolean sensitive() {
    return false;
  }

  @Override
  public boolean changing() {
    return true;
  }

  /** Its parts were checked when they were made. */
  @Override
  public void validate() {}

  @Override
  public <N> Value<N> as(Class<N> type) {
    throw notAValue();
  }

  @Override
  public <N> Value<N> as(Function<? super String, ? extends N> mapper) {
    throw notAValue();
  }

  @Override
  public <N> Value<N> as(GenericType<N> type) {
    throw notAValue();
  }

  @Override
  public Optional<String> asOptional() {
    return Optional.of(get());
  }

  @Override
  public Value<Boolean> asBoolean() {
    throw notAValue();
  }

  @Override
  public Value<String> asString() {
    throw notAValue();
  }

  @Override
  public Value<Integer> asInt() {
    throw notAValue();
  }

  @Override
  public Value<Long> asLong() {
    throw notAValue();
  }

  @Override
  public Value<Double> asDouble() {
    throw notAValue();
  }

  private static UnsupportedOperationException notAValue() {
    return new UnsupportedOperationException("several fields in one cannot be converted");
  }
}
