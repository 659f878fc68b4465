package dev.dxwww.runtime.generated;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Makes one configuration record from its keys; generated per {@code @ConfigProperties} record.
 *
 * @param <T> the record
 */
public interface ConfigReader<T> {

  /** The record. */
  Class<T> type();

  /** The prefix of its keys, {@code dx.server}. */
  String prefix();

  /** Its keys, those of nested records included, in the order of the components. */
  List<ConfigKey> keys();

  /**
   * The record, or null when a problem stands in the way; every problem is noted in {@code values}.
   */
  @Nullable T read(ConfigValues values);
}
