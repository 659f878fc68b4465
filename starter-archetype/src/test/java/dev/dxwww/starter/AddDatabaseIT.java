package dev.dxwww.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Does on a new application what the page says, to the letter. */
final class AddDatabaseIT {
  private static final Newcomer NEWCOMER = new Newcomer("generated-with-database");
  private static final Path PAGE = Path.of("../docs/add-a-database.md");
  private static final Pattern DEPENDENCY =
      Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FILE =
      Pattern.compile("\n`(src/[^`]+)`\n\n```(?:java|sql)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ADDRESS = Pattern.compile("(http://[0-9a-zA-Z.]+:[0-9]+)");

  @Test
  void applicationThatFollowsThePage_keepsItsGreetings() throws Exception {
    Path shop = NEWCOMER.generate();
    follow(shop);
    NEWCOMER.maven(shop, "verify");
    assertThat(shop.resolve("target/surefire-reports"))
        .isDirectoryContaining("glob:**/TEST-com.example.AppTest.xml");
    assertThat(NEWCOMER.inJar(shop))
        .contains("org/postgresql/Driver.class", "db/migration/V1__greetings.sql")
        .noneMatch(Newcomer::isProgram);
    serve(
        shop,
        Map.of("DX_PROFILE", "dev"),
        address -> {
          HttpRequest post =
              HttpRequest.newBuilder(URI.create(address + "/api/greetings"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Ada\"}"))
                  .build();
          assertThat(send(post).statusCode()).isEqualTo(201);
        });
    serve(
        shop,
        Map.of("DX_PROFILE", "dev"),
        address -> {
          HttpRequest page = HttpRequest.newBuilder(URI.create(address + "/")).build();
          assertThat(send(page).body()).contains("<li>Hello, Ada!</li>");
        });
    // The server of development has ended with the application.
    assertThat(shop.resolve(".dx/db")).isDirectory();
    assertThat(shop.resolve(".dx/db"))
        .isDirectoryNotContaining("regex:.*postmaster\\.pid");
    productionWithoutADatabase_doesNotStart(shop);
  }

  private static void follow(Path shop) throws IOException {
    String page = Files.readString(PAGE);
    Matcher dependency = DEPENDENCY.matcher(page);
    assertThat(dependency.find()).isTrue();
    Path pom = shop.resolve("pom.xml");
    Files.writeString(
        pom,
        Files.readString(pom)
            .replaceFirst(
                "<dependencies>\n",
                Matcher.quoteReplacement("<dependencies>\n" + dependency.group(1))));
    Matcher file = FILE.matcher(page);
    int files = 0;
    while (file.find()) {
      Path path = shop.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
      files++;
    }
    assertThat(files).isEqualTo(3);
  }

  /** What is asked of a server that runs. */
  @FunctionalInterface
  private interface Talk {
    void with(String address) throws Exception;
  }

  private static void serve(Path shop, Map<String, String> environment, Talk talk)
      throws Exception {
    try (ChildProcess app = start(shop, environment)) {
      talk.with(app.await(ADDRESS, 180));
      app.terminate();
      assertThat(app.exitCode(180)).as(app.output()).isIn(0, 143);
    }
  }

  private static ChildProcess start(Path shop, Map<String, String> environment)
      throws IOException {
    Map<String, String> all = new HashMap<>(environment);
    all.put("DX_SERVER_PORT", "0");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return ChildProcess.start(shop, all, List.of(java.toString(), "-jar", "target/app.jar"));
  }

  private static void productionWithoutADatabase_doesNotStart(Path shop) throws Exception {
    try (ChildProcess app = start(shop, Map.of())) {
      assertThat(app.exitCode(180)).as(app.output()).isNotZero();
      assertThat(app.output()).contains("dx.db.url is not set", "DX_DB_URL", "5001");
    }
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
