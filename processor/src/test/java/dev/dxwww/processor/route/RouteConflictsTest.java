package dev.dxwww.processor.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.policy.PolicyModel;
import dev.dxwww.processor.policy.PolicyStatement;
import dev.dxwww.processor.route.RouteModel.MediaModel;
import dev.dxwww.processor.route.RouteModel.Types;
import dev.dxwww.processor.route.RouteModel.WrittenPath;
import org.junit.jupiter.api.Test;

/** Routes of several controllers that meet, as the linker asks. */
class RouteConflictsTest {

  @Test
  void twinsOfTwoControllers_areReportedAtTheSecond_namingBoth() {
    RouteModel first = route("a.One", HttpMethod.GET, "/x/{a}");
    RouteModel second = route("b.Two", HttpMethod.GET, "/x/{b}");

    List<Diagnostic> mistakes = RouteConflicts.of(List.of(first, second));

    assertThat(mistakes).hasSize(1);
    assertThat(mistakes.getFirst().code()).isEqualTo(DiagnosticCode.ROUTE_TWIN);
    assertThat(mistakes.getFirst().place()).isEqualTo(second.place());
    assertThat(mistakes.getFirst().headline()).contains("One.handle", "Two.handle");
  }

  @Test
  void otherMethods_andOtherKindsOfSegments_liveTogether() {
    assertThat(
            RouteConflicts.of(
                List.of(
                    route("a.One", HttpMethod.GET, "/x/{a}"),
                    route("a.Two", HttpMethod.PUT, "/x/{b}"),
                    route("a.Three", HttpMethod.GET, "/x/y"),
                    route("a.Four", HttpMethod.GET, "/x/{r...}"))))
        .isEmpty();
  }

  @Test
  void threeOfOneRoute_areTwoReports() {
    assertThat(
            RouteConflicts.of(
                List.of(
                    route("a.One", HttpMethod.GET, "/x"),
                    route("a.Two", HttpMethod.GET, "/x"),
                    route("a.Three", HttpMethod.GET, "/x"))))
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.ROUTE_TWICE, DiagnosticCode.ROUTE_TWICE);
  }

  @Test
  void templatesThatOverlapWithoutEnd_areRefused_notEmitted() {
    List<RouteModel> routes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      StringBuilder template = new StringBuilder();
      for (int j = 0; j < 20; j++) {
        template.append(i == j ? "/fixed" : "/{v" + j + "}");
      }
      routes.add(route("a.C" + i, HttpMethod.GET, template.toString()));
    }

    assertThat(RouteConflicts.of(routes))
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.headline()).startsWith("[ROUTE-107]"));
  }

  /** Literals in other places, a rest beside them, and one controller's routes alone. */
  @Test
  void overlapsOfEveryShape_areOneErrorOfACompile() {
    for (String end : List.of("", "/end", "/{rest...}")) {
      StringBuilder handlers = new StringBuilder();
      for (int i = 0; i < 18; i++) {
        StringBuilder path = new StringBuilder();
        StringBuilder parameters = new StringBuilder();
        for (int j = 0; j < 18; j++) {
          path.append(i == j ? "/fixed" : "/{v" + j + "}");
          parameters.append(i == j ? "" : ", String v" + j);
        }
        parameters.append(end.contains("rest") ? ", String rest" : "");
        handlers.append(
            "  @Get(\"%s\") String m%d(%s) { return \"\"; }%n"
                .formatted(path + end, i, parameters.substring(2)));
      }
      CompileDx.compile(OVERLAPS.formatted(handlers))
          .hasOnlyError("ROUTE-107")
          .inFile("A.java")
          .onLine(5)
          .at("\"/fixed/{v1}");
    }
  }

  @Test
  void routesOfManyShapes_areNotTooMany() {
    StringBuilder handlers = new StringBuilder();
    for (int i = 0; i < 18; i++) {
      handlers.append(
          "  @Get(\"/%1$d/{a}/{b}/{c}\") String m%1$d(String a, String b, String c) { return a; }%n"
              .formatted(i));
    }
    CompileDx.compile(OVERLAPS.formatted(handlers)).succeeds();
  }

  private static final String OVERLAPS =
      """
      package app;
      import dev.dxwww.http.*;
      @Controller @jakarta.annotation.security.PermitAll
      final class A {
      %s}
      """;

  private static RouteModel route(String type, HttpMethod method, String template) {
    Origin origin = new Origin(type, "handle()", "");
    Place place = Place.at(origin, method.annotation(), "value");
    PolicyStatement nothing =
        new PolicyStatement(
            origin, List.of(), List.of(), Optional.empty(), Optional.empty());
    Types types = new Types(List.of(), place);
    return new RouteModel(
        RouterTest.endpoint(method, template),
        new WrittenPath(template, place, true),
        new PolicyModel(origin, method.name(), method.changesState(), nothing, nothing),
        new MediaModel(Optional.empty(), types, types, Optional.empty()),
        new HandlerModel(origin, List.of(), new ReplyModel.Empty(new TypeRef.Void())));
  }
}
