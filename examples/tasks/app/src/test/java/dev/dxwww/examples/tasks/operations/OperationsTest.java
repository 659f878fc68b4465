package dev.dxwww.examples.tasks.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application's own check and numbers; files of the deployment that name real paths. */
final class OperationsTest {
  private static final Path DEPLOY = Path.of("src/main/deploy");

  private final HttpClient client = HttpClient.newHttpClient();
  private RunningApp app;

  @BeforeEach
  void start() {
    app =
        TestApps.of(TasksApp.class)
            .config("dx.admin.port", "0")
            .config("dx.health.timeout", "30s")
            .config("tasks.samples", "true")
            .start();
  }

  @AfterEach
  void stop() {
    app.close();
    client.close();
  }

  private HttpResponse<String> admin(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + app.adminPort() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  @Test
  void store_isAskedForItsHealth() throws Exception {
    HttpResponse<String> ready = admin("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body())
        .contains("{\"name\":\"store\",\"status\":\"up\",\"details\":{\"open\":");
  }

  @Test
  void tasks_areCounted() throws Exception {
    assertThat(admin("/metrics").body().lines())
        .anyMatch(line -> line.matches("tasks\\{status=\"open\"} [1-9][0-9]*\\.0"))
        .anyMatch(line -> line.startsWith("tasks{status=\"done\"} "));
  }

  @Test
  void pathsInTheFilesOfTheDeployment_areServed() throws Exception {
    List<String> paths = new ArrayList<>(paths("kubernetes.yaml"));
    paths.addAll(paths("prometheus.yml"));
    assertThat(paths)
        .containsExactly("/metrics", "/health/started", "/health/ready", "/metrics");
    for (String path : paths) {
      assertThat(admin(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  private static List<String> paths(String file) throws IOException {
    Matcher path =
        Pattern.compile("path: (/[a-z/]+)").matcher(Files.readString(DEPLOY.resolve(file)));
    return path.results().map(result -> result.group(1)).toList();
  }

  @Test
  void filesInTheGuide_areTheseFiles() throws IOException {
    String guide = Files.readString(Path.of("../../../docs/operations.md"));
    for (String file : List.of("kubernetes.yaml", "prometheus.yml")) {
      String block = "```yaml\n" + Files.readString(DEPLOY.resolve(file)) + "```";
      assertThat(guide).contains(block);
    }
    for (String type : List.of("StoreCheck", "TaskGauges")) {
      Path source =
          Path.of("src/main/java/dev/dxwww/examples/tasks/operations/" + type + ".java");
      String text = Files.readString(source);
      String body = text.substring(text.indexOf("@Component"));
      assertThat(guide).contains("```java\n" + body + "```");
    }
  }
}
