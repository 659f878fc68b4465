package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.RoutePolicy;
import dev.dxwww.runtime.security.internal.AuthRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The task list, compiled against the policies that stand under version control. */
final class PolicyLockBuildTest {
  private static final Path TASKS = Path.of("../tasks");
  private static final Path LOCK = TASKS.resolve("app/policies.txt");
  private static final String ADMIN_PAGES = "dev.dxwww.examples.tasks.pages.AdminPages";

  @TempDir private Path output;

  /** Compiles the sources of the application; its other module is compiled before, by itself. */
  private String compile(String type, String before, String after) throws IOException {
    CompiledApp app = new CompiledApp();
    app.leaveOut(Path.of("target/classes"));
    app.option("-Adxwww.module=tasks-domain");
    app.option("-Adxwww.migrations=" + TASKS.resolve("domain/src/main/resources/db/migration"));
    assertThat(app.compile(output.resolve("domain"), sources("domain"))).isTrue();
    app.option("-Adxwww.module=tasks");
    app.option("-Adxwww.policyLock=" + LOCK);
    app.option("-Adxwww.templates=" + TASKS.resolve("app/src/main/resources/templates"));
    Map<String, String> sources = new HashMap<>(sources("app"));
    assertThat(sources.get(type)).contains(before);
    sources.computeIfPresent(type, (name, text) -> text.replace(before, after));
    boolean done = app.compile(output.resolve("app"), sources);
    assertThat(done).isEqualTo(app.messages().isEmpty());
    return app.messages();
  }

  private static Map<String, String> sources(String module) throws IOException {
    Path root = TASKS.resolve(module + "/src/main/java");
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = root.relativize(file).toString().replace('/', '.').replace(".java", "");
        sources.put(name, Files.readString(file));
      }
    }
    return sources;
  }

  @Test
  void sourcesAsTheyAre_compile_andTheReportIsTheLock() throws IOException {
    assertThat(compile(ADMIN_PAGES, "@RolesAllowed", "@RolesAllowed")).isEmpty();
    assertThat(output.resolve("app/META-INF/dxwww/routes.txt"))
        .content().isEqualTo(Files.readString(LOCK));
    assertThat(Files.readString(LOCK).lines())
        .anyMatch(line -> line.matches("POST +/auth/login .*permit all +auth +protected"));
  }

  /** The compiler does not see the routes of the runtime: it has their lines as text. */
  @Test
  void linesOfTheRuntime_sayWhatItsRoutesSay() throws IOException {
    List<String> lines =
        Files.readString(LOCK).lines().filter(line -> line.contains(" /auth/"))
            .map(line -> line.replaceAll(" {2,}", "  ")).toList();
    List<String> routes =
        new AuthRoutes(null, null).routes().stream().map(PolicyLockBuildTest::line).toList();
    assertThat(lines).containsExactlyInAnyOrderElementsOf(routes);
  }

  private static String line(Route route) {
    RoutePolicy policy = route.policy();
    assertThat(policy.access()).isEqualTo(new RoutePolicy.Access.PermitAll());
    assertThat(policy.csrf()).isEqualTo(RoutePolicy.Csrf.PROTECTED);
    RoutePolicy.Limit limit = policy.limit().orElseThrow();
    assertThat(limit).isEqualTo(
        new RoutePolicy.Limit(limit.category(), 0, Optional.empty(), false));
    return String.join(
        "  ", route.method(), route.template(), route.handler(), "permit all",
        limit.category(), "protected");
  }

  @Test
  void pageForAdmins_thatIsOpenedToEverybody_failsTheBuild() throws IOException {
    String messages = compile(ADMIN_PAGES, "@RolesAllowed(\"admin\")", "@RolesAllowed(\"user\")");
    for (String route : List.of(
        "GET /admin/accounts", "POST /admin/accounts/{id}/role",
        "POST /admin/accounts/{id}/end-sessions")) {
      assertThat(messages).contains("[SEC-030]", route + " was (roles admin, ");
    }
  }

  @Test
  void roleThatTheApplicationDoesNotHave_failsTheBuild() throws IOException {
    assertThat(compile(ADMIN_PAGES, "@RolesAllowed(\"admin\")", "@RolesAllowed(\"admn\")"))
        .contains("admn", "admin");
  }
}
