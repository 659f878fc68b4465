package dev.dxwww.processor.route;

import java.util.List;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/**
 * A controller and its routes.
 *
 * @param type the class
 * @param isPublic whether code of other packages can name it
 * @param routes in the order of the source
 * @param errorHandlers in the order of the source
 * @param events handlers of events in pages, in the order of the source
 */
public record ControllerModel(
    TypeRef.Declared type,
    boolean isPublic,
    List<RouteModel> routes,
    List<ErrorHandlerModel> errorHandlers,
    List<EventModel> events) {
  public ControllerModel {
    routes = List.copyOf(routes);
    events = List.copyOf(events);
    errorHandlers = List.copyOf(errorHandlers);
  }

  /** The class. */
  public Origin origin() {
    return Origin.ofType(type.qualifiedName());
  }

  /** Routes whose paths were understood. */
  List<RouteModel> soundRoutes() {
    return routes.stream().filter(RouteModel::isSound).toList();
  }

  /** Whether code can be generated: all handlers were understood. */
  boolean isWhole() {
    return routes.stream().allMatch(route -> route.handler().isWhole())
        && events.stream().allMatch(event -> event.handler().isWhole());
  }
}
