package dev.dxwww.runtime.generated;

import java.util.List;

/** Stub. */
public interface RouteGroup {
  List<Route> routes();

  void handle(int route, Exchange exchange) throws Exception;

  default List<ErrorHandler> errorHandlers() {
    return List.of();
  }

  default List<PageRoute> pages() {
    return List.of();
  }

  default List<EventRoute> events() {
    return List.of();
  }

  default void on(int event, EventCall call) throws Exception {
    throw new IllegalArgumentException("no event " + event);
  }
}
