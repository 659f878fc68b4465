package dev.dxwww.runtime.openapi;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.generated.Router;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.http.internal.HttpRoutes;

import java.util.List;

/** Three routes besides the application's: the description, the page, and the page's style. */
public final class OpenApiRoutes implements RouteGroup {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.app");
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final List<Route> routes;
  private final List<byte[]> contents;

  private OpenApiRoutes(OpenApiFiles files) {
    this.routes =
        List.of(
            route("/openapi", "page", "text/html;charset=utf-8"),
            route("/openapi.json", "description", "application/json"),
            route("/openapi.css", "style", "text/css;charset=utf-8"));
    this.contents = List.of(files.page(), files.description(), files.style());
  }

  private static Route route(String path, String name, String type) {
    return Route.get(path, OpenApiRoutes.class.getName() + "." + name)
        .permitAll()
        .produces(type);
  }

  /**
   * The routes and these behind them; as they were when the processor left no description of the
   * application.
   */
  public static HttpRoutes added(HttpRoutes routes, Class<?> application) {
    OpenApiFiles files = OpenApiFiles.of(application).orElse(null);
    if (files == null) {
      LOG.log(
          System.Logger.Level.WARNING,
          "no META-INF/dxwww/openapi.json of {0} is on the class path: /openapi is not served",
          application.getName());
      return routes;
    }
    return routes.with(new OpenApiRoutes(files), Router.GET);
  }

  @Override
  public List<Route> routes() {
    return routes;
  }

  @Override
  public void handle(int route, Exchange exchange) {
    Response<byte[]> response =
        Response.ok(contents.get(route))
            .header("Cache-Control", "no-cache")
            .header("Content-Security-Policy", POLICY);
    exchange.sendResponse(response, Encoder.BYTES);
  }
}
