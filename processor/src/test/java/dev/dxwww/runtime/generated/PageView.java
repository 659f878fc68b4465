package dev.dxwww.runtime.generated;

import java.util.List;

import dev.dxwww.htip.BundleRef;

/** Stub. */
public interface PageView<T> extends View<T> {
  String name();

  default String title(T value) {
    return "";
  }

  default List<BundleRef> bundles() {
    return List.of();
  }

  default boolean changes() {
    return true;
  }

  default String shell() {
    return "";
  }
}
