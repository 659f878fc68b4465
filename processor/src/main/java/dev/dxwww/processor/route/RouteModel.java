package dev.dxwww.processor.route;
import dev.dxwww.processor.lang.Origin;
/** stub */
public record RouteModel(Origin origin, Endpoint endpoint) {}
