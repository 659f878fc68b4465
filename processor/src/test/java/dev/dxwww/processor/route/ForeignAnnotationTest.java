package dev.dxwww.processor.route;

import static dev.dxwww.processor.route.Programs.nearly;
import static dev.dxwww.processor.route.Programs.wrong;

import dev.dxwww.processor.CompileDx;
import org.junit.jupiter.api.Test;

/** ROUTE-014: annotations of other frameworks, with what they are here. */
class ForeignAnnotationTest {
  private static final String SPRING = "org.springframework.web.bind.annotation.";

  /** A stub of an annotation with the attributes that the frameworks give it. */
  private static String annotation(String qualifiedName, String... attributes) {
    int dot = qualifiedName.lastIndexOf('.');
    return "package %s;\npublic @interface %s { %s }\n"
        .formatted(
            qualifiedName.substring(0, dot),
            qualifiedName.substring(dot + 1),
            String.join(" ", attributes));
  }

  private static final String VALUE = "String value() default \"\";";
  private static final String VALUES = "String[] value() default {};";

  @Test
  void springVerb() {
    wrong(
            "ROUTE-014",
            """
            @Controller("/users") @PermitAll
            final class Users {
              «@org.springframework.web.bind.annotation.GetMapping("/{id}")
              String find(long id) { return ""; }
            }
            """,
            annotation(SPRING + "GetMapping", VALUES))
        .says("Spring")
        .fix("@Get(\"/{id}\")  // dev.dxwww.http.Get");
  }

  @Test
  void springParameter_isReportedOnce() {
    wrong(
            "ROUTE-014",
            """
            @Controller("/users") @PermitAll
            final class Users {
              @Get String find(
                  «@org.springframework.web.bind.annotation.RequestParam(
                      name = "q", defaultValue = "x") String query) {
                return "";
              }
            }
            """,
            annotation(
                SPRING + "RequestParam",
                VALUE,
                "String name() default \"\";",
                "String defaultValue() default \"\";"))
        .fix("@DefaultValue(\"x\") @QueryParam(\"q\")  // dev.dxwww.http.QueryParam");
  }

  @Test
  void springController_withItsPath_isReportedOnce() {
    wrong(
            "ROUTE-014",
            """
            «@org.springframework.web.bind.annotation.RestController
            @org.springframework.web.bind.annotation.RequestMapping("users")
            final class Users {}
            """,
            annotation(SPRING + "RestController", VALUE),
            annotation(SPRING + "RequestMapping", VALUES))
        .fix("@Controller(\"/users\")  // dev.dxwww.http.Controller");
  }

  @Test
  void jaxRsVerb_takesThePathBesideIt() {
    wrong(
            "ROUTE-014",
            """
            @Controller("/users") @PermitAll
            final class Users {
              «@jakarta.ws.rs.DELETE @jakarta.ws.rs.Path("{id}")
              void remove(long id) {}
            }
            """,
            annotation("jakarta.ws.rs.DELETE"),
            annotation("jakarta.ws.rs.Path", "String value();"))
        .says("JAX-RS")
        .fix("@Delete(\"/{id}\")  // dev.dxwww.http.Delete");
  }

  @Test
  void jaxRsParameter() {
    wrong(
            "ROUTE-014",
            """
            @Controller("/users") @PermitAll
            final class Users {
              @Get String find(«@jakarta.ws.rs.QueryParam("q") String query) { return ""; }
            }
            """,
            annotation("jakarta.ws.rs.QueryParam", "String value();"))
        .fix("@QueryParam(\"q\")  // dev.dxwww.http.QueryParam");
  }

  @Test
  void micronautVerb() {
    wrong(
            "ROUTE-014",
            """
            @Controller("/users") @PermitAll
            final class Users {
              «@io.micronaut.http.annotation.Post("/x") void add() {}
            }
            """,
            annotation("io.micronaut.http.annotation.Post", VALUE))
        .says("Micronaut")
        .fix("@Post(\"/x\")  // dev.dxwww.http.Post");
  }

  @Test
  void quarkusParameter() {
    wrong(
            "ROUTE-014",
            """
            @Controller("/users") @PermitAll
            final class Users {
              @Get String find(«@org.jboss.resteasy.reactive.RestCookie String session) {
                return "";
              }
            }
            """,
            annotation("org.jboss.resteasy.reactive.RestCookie", VALUE))
        .says("Quarkus")
        .fix("@CookieParam  // dev.dxwww.http.CookieParam");
  }

  @Test
  void injection_inOurTypes() {
    wrong(
            "ROUTE-014",
            """
            @Controller("/users") @PermitAll
            final class Users {
              «@jakarta.inject.Inject Users() {}
              @Get String find() { return ""; }
            }
            """,
            annotation("jakarta.inject.Inject"))
        .fix("remove it: the only constructor is injected");
  }

  @Test
  void injection_inOtherTypes_isNoneOfOurBusiness() {
    nearly(
        "ROUTE-014",
        """
        @Component final class A {}
        """,
        """
        package app;
        public final class Other {
          @jakarta.inject.Inject Other() {}
        }
        """,
        """
        package app;
        @jakarta.ws.rs.Path("/remote")
        public interface Remote {
          @jakarta.ws.rs.GET String get();
        }
        """,
        annotation("jakarta.inject.Inject"),
        annotation("jakarta.ws.rs.GET"),
        annotation("jakarta.ws.rs.Path", "String value();"));
  }

  @Test
  void everyAnnotation_isReportedWhereItStands() {
    CompileDx.compile(
            """
            package app;
            import org.springframework.web.bind.annotation.*;
            @RestController
            public class Users {
              @PostMapping("/a") @ResponseStatus("CREATED")
              public String add(@RequestBody String text) { return text; }
            }
            """,
            annotation(SPRING + "RestController", VALUE),
            annotation(SPRING + "PostMapping", VALUE),
            annotation(SPRING + "ResponseStatus", VALUE),
            annotation(SPRING + "RequestBody"))
        .hasErrors("ROUTE-014", "ROUTE-014", "ROUTE-014", "ROUTE-014");
  }
}
