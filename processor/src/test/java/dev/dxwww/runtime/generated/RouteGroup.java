package dev.dxwww.runtime.generated;

import java.util.List;

/** Stub. */
public interface RouteGroup {
  List<Route> routes();

  void handle(int route, Exchange exchange) throws Exception;

  default List<ErrorHandler> errorHandlers() {
    return List.of();
  }
}
