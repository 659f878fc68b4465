package dev.dxwww.runtime.generated;

import dev.dxwww.htip.BundleRef;

import java.util.List;

/**
 * The template of a whole page, with the layout around it: its HTML is a complete document.
 *
 * @param <T> record that the template is on
 */
public interface PageView<T> extends View<T> {
  /** Names the page in messages, such as {@code com.example.TaskListPage}. */
  String name();

  /** The title of the document; empty where the page has none. */
  default String title(T value) {
    return "";
  }

  /** The bundles of its templates, so that the shell can ask for them early. */
  default List<BundleRef> bundles() {
    return List.of();
  }

  /**
   * Whether people can change something from it: it has forms that are posted, or handlers of
   * events. Then answers carry a token, and are not shared by caches.
   */
  default boolean changes() {
    return true;
  }

  /**
   * The document that the page appears in, without any of its values: the layout's {@code head} and
   * an empty {@code body}. Used where the application has no {@code index.html}.
   */
  default String shell() {
    return "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"viewport\""
        + " content=\"width=device-width,initial-scale=1\"></head><body></body></html>";
  }
}
