package dev.dxwww.runtime.config;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One source of configuration: the command line, the environment, a file. */
sealed interface Layer permits TreeLayer, EnvironmentLayer {

  /** What stands behind exactly this key, or null. */
  @Nullable Entry find(String key);

  /** What stands below a key, elements of its list included, sorted by key. */
  List<Entry> below(String key);
}
