package dev.dxwww.processor.route;

import static dev.dxwww.processor.route.Translations.bare;
import static dev.dxwww.processor.route.Translations.param;
import static dev.dxwww.processor.route.Translations.same;
import static dev.dxwww.processor.route.Translations.verb;
import static dev.dxwww.processor.route.Translations.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Annotations of Spring, JAX-RS, CDI, Micronaut and Quarkus that people bring along. */
final class ForeignAnnotations {
  private static final String COMPONENT = "dev.dxwww.app.Component";
  private static final String NAMED = "dev.dxwww.app.Named";
  private static final String INJECTED = "remove it: the only constructor is injected";
  private static final String CONFIG =
      "inject a record with @ConfigProperties that has the value as a component";

  private static final Map<String, ForeignAnnotation> ALL = all();

  private ForeignAnnotations() {}

  /** Their qualified names. */
  static Set<String> names() {
    return ALL.keySet();
  }

  /** The annotation of that qualified name. */
  static Optional<ForeignAnnotation> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static Map<String, ForeignAnnotation> all() {
    Map<String, ForeignAnnotation> all = new TreeMap<>();
    addSpringWeb(new Group("Spring", "org.springframework.web.bind.annotation.", true, all));
    addSpring(new Group("Spring", "org.springframework.", true, all));
    for (String root : List.of("jakarta", "javax")) {
      addJaxRs(new Group("JAX-RS", root + ".ws.rs.", true, all));
      addCdi(new Group("CDI", root + ".", false, all));
      addRoles(new Group("Jakarta EE", root + ".annotation.security.", true, all));
    }
    addJavax(new Group("Java EE 8", "javax.annotation.security.", true, all));
    addMicronaut(new Group("Micronaut", "io.micronaut.", true, all));
    addQuarkus(new Group("Quarkus", "org.jboss.resteasy.reactive.", true, all));
    Group config = new Group("MicroProfile", "org.eclipse.microprofile.config.inject.", false, all);
    config.add("ConfigProperty", words(CONFIG));
    Group security = new Group("Quarkus", "io.quarkus.security.", true, all);
    security.add("Authenticated", bare("dev.dxwww.security.Authenticated"));
    return Map.copyOf(all);
  }

  /** Annotations of one framework below one package. */
  private record Group(
      String framework, String root, boolean alone, Map<String, ForeignAnnotation> all) {
    void add(String name, Function<ForeignUse, String> translation) {
      all.put(root + name, new ForeignAnnotation(framework, alone, translation));
    }

    /** May be in use beside this framework: a mistake only with annotations of ours. */
    void addShared(String name, Function<ForeignUse, String> translation) {
      all.put(root + name, new ForeignAnnotation(framework, false, translation));
    }
  }

  private static void addSpringWeb(Group spring) {
    spring.add("RestController", Translations::controller);
    spring.add("RequestMapping", Translations::requestMapping);
    for (String verb : List.of("Get", "Post", "Put", "Patch", "Delete")) {
      spring.add(verb + "Mapping", verb(verb));
    }
    spring.add("PathVariable", param("PathParam"));
    spring.add("RequestParam", param("QueryParam"));
    spring.add("RequestHeader", param("HeaderParam"));
    spring.add("CookieValue", param("CookieParam"));
    spring.add("RequestBody", bare("dev.dxwww.http.Body"));
    spring.add("ModelAttribute", bare("dev.dxwww.http.FormParam"));
    spring.add("ResponseStatus", Translations::status);
    spring.add("ResponseBody", words("remove it: what a handler returns is the body"));
    spring.add("ExceptionHandler", bare("dev.dxwww.http.OnError"));
    spring.add("ControllerAdvice", words("@Component with @OnError methods  // " + COMPONENT));
    spring.add("RestControllerAdvice", words("@Component with @OnError methods  // " + COMPONENT));
  }

  private static void addSpring(Group spring) {
    spring.add("stereotype.Controller", Translations::controller);
    for (String name : List.of("Component", "Service", "Repository")) {
      spring.add("stereotype." + name, bare(COMPONENT));
    }
    spring.add("context.annotation.Configuration", bare(COMPONENT));
    spring.add("context.annotation.Bean", bare("dev.dxwww.app.Provides"));
    spring.addShared("beans.factory.annotation.Autowired", words(INJECTED));
    spring.addShared("beans.factory.annotation.Qualifier", same(NAMED));
    spring.addShared("beans.factory.annotation.Value", words(CONFIG));
    spring.add("boot.autoconfigure.SpringBootApplication", bare("dev.dxwww.app.DxApplication"));
    spring.addShared("security.access.prepost.PreAuthorize", Translations::roles);
    spring.addShared("security.access.annotation.Secured", Translations::roles);
    Function<ForeignUse, String> properties =
        foreign ->
            same("dev.dxwww.config.ConfigProperties")
                .apply(foreign)
                .replace(
                    "@ConfigProperties  //",
                    "@ConfigProperties(\"" + foreign.text("prefix").orElse("app") + "\")  //");
    spring.add("boot.context.properties.ConfigurationProperties", properties);
  }

  private static void addJaxRs(Group jaxRs) {
    for (HttpMethod method : HttpMethod.values()) {
      jaxRs.add(method.name(), Translations::pathVerb);
    }
    jaxRs.add("Path", Translations::path);
    for (ParamSource source : ParamSource.values()) {
      jaxRs.add(source.simpleName(), same(source.annotation()));
    }
    jaxRs.add("DefaultValue", same("dev.dxwww.convert.DefaultValue"));
    jaxRs.add("Produces", same("dev.dxwww.http.Produces"));
    jaxRs.add("Consumes", same("dev.dxwww.http.Consumes"));
    jaxRs.add("BeanParam", words("remove it: the components of a record are bound"));
    jaxRs.add("core.Context", words("remove it, and ask for dev.dxwww.runtime.http.Request"));
    jaxRs.add("ext.Provider", words("@Component with @OnError methods  // " + COMPONENT));
  }

  private static void addCdi(Group cdi) {
    cdi.add("inject.Inject", words(INJECTED));
    cdi.add("inject.Named", same(NAMED));
    cdi.add("inject.Singleton", bare(COMPONENT));
    for (String scope : List.of("ApplicationScoped", "RequestScoped", "Dependent")) {
      cdi.add("enterprise.context." + scope, bare(COMPONENT));
    }
    cdi.add("enterprise.inject.Produces", bare("dev.dxwww.app.Provides"));
    cdi.add("annotation.PostConstruct", bare("dev.dxwww.app.OnStart"));
    cdi.add("annotation.PreDestroy", bare("dev.dxwww.app.OnStop"));
  }

  private static void addRoles(Group security) {
    security.add("DeclareRoles", Translations::declaredRoles);
    security.add("RunAs", words("remove it: code runs as the user who asks, and as nobody else"));
  }

  /** Of the same names as those that count, and so easily imported in their place. */
  private static void addJavax(Group security) {
    for (String name : List.of("RolesAllowed", "PermitAll", "DenyAll")) {
      security.add(name, same("jakarta.annotation.security." + name));
    }
  }

  private static void addMicronaut(Group micronaut) {
    String http = "http.annotation.";
    micronaut.add(http + "Controller", Translations::pathController);
    for (HttpMethod method : HttpMethod.values()) {
      micronaut.add(http + method.simpleName(), verb(method.simpleName()));
    }
    micronaut.add(http + "PathVariable", param("PathParam"));
    micronaut.add(http + "QueryValue", param("QueryParam"));
    micronaut.add(http + "Header", param("HeaderParam"));
    micronaut.add(http + "CookieValue", param("CookieParam"));
    micronaut.add(http + "Body", bare("dev.dxwww.http.Body"));
    micronaut.add(http + "RequestBean", words("remove it: a record's components are bound"));
    micronaut.add(http + "Produces", same("dev.dxwww.http.Produces"));
    micronaut.add(http + "Consumes", same("dev.dxwww.http.Consumes"));
    micronaut.add(http + "Status", Translations::status);
    micronaut.add(http + "Error", bare("dev.dxwww.http.OnError"));
    micronaut.add("context.annotation.Factory", bare(COMPONENT));
    micronaut.add("context.annotation.Bean", bare("dev.dxwww.app.Provides"));
    micronaut.addShared("context.annotation.Value", words(CONFIG));
    micronaut.addShared("context.annotation.Property", words(CONFIG));
  }

  private static void addQuarkus(Group quarkus) {
    for (ParamSource source : ParamSource.values()) {
      String name = source.simpleName().replace("Param", "");
      quarkus.add("Rest" + name, param(source.simpleName()));
    }
    quarkus.add("ResponseStatus", Translations::status);
  }
}
