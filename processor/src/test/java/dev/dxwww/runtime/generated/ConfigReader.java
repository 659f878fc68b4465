package dev.dxwww.runtime.generated;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Stub. */
public interface ConfigReader<T> {

  Class<T> type();

  String prefix();

  List<ConfigKey> keys();

  @Nullable T read(ConfigValues values);
}
