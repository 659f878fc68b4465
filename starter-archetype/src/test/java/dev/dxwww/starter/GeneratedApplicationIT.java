package dev.dxwww.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/**
 * Makes an application as a newcomer would, in a directory and a repository of its own, builds it,
 * starts its jar and calls it.
 */
final class GeneratedApplicationIT {
  private static final Newcomer NEWCOMER = new Newcomer("generated");
  private static final Pattern ADDRESS = Pattern.compile("(http://[0-9a-zA-Z.]+:[0-9]+)");

  private static final Pattern TOLD =
      Pattern.compile(
          "HomePage.java:14: error: (.*)\\n(?:.*\\n){2}.*(:22:23\\n(?:.*\\n)*?.*Fix: .*)");

  @Test
  void generatedApplication_passesItsOwnBuildAndServesFromOneJar() throws Exception {
    Path shop = NEWCOMER.generate();
    NEWCOMER.maven(shop, "-Paot", "verify");
    assertThat(shop.resolve("target/surefire-reports"))
        .isDirectoryContaining("glob:**/TEST-com.example.AppTest.xml");
    assertThat(NEWCOMER.inJar(shop)).noneMatch(Newcomer::isOfDatabases);

    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = List.of(java.toString(), "-jar", "target/app.jar");
    Map<String, String> environment =
        Map.of(
            "DX_SERVER_PORT", "0",
            "DX_SERVER_HOST", "127.0.0.1",
            "DX_OPENAPI_EXPOSE", "always",
            "GREETING_WORD", "Good day");
    try (ChildProcess app = ChildProcess.start(shop, environment, command)) {
      String address = app.await(ADDRESS, 180);
      callOverHttp(address);
      description_hasNameAndVersionOfTheProject(address);
      app.terminate();
      // 128 + SIGTERM: the JVM ran its shutdown hooks and kept the signal's exit code.
      assertThat(app.exitCode(180)).as(app.output()).isIn(0, 143);
    }
    startScript_usesTheTrainedCache(shop);
    wrongName_isToldAsTheGuideSays(shop);
  }

  private static void wrongName_isToldAsTheGuideSays(Path shop) throws Exception {
    Path page = shop.resolve("src/main/java/com/example/HomePage.java");
    Files.writeString(page, Files.readString(page).replace("{greeting.text}", "{greeting.txt}"));
    Matcher told = TOLD.matcher(Files.readString(Path.of("../docs/getting-started.md")));
    assertThat(told.find()).isTrue();
    assertThat(NEWCOMER.failing(shop, "compile")).contains(told.group(1), told.group(2));
  }

  private static void startScript_usesTheTrainedCache(Path shop) throws Exception {
    Map<String, String> environment =
        Map.of(
            "DX_SERVER_PORT", "0",
            "DX_SERVER_HOST", "127.0.0.1",
            "GREETING_WORD", "Good day",
            "JAVA_HOME", System.getProperty("java.home"),
            // Does not start at all when the cache cannot be used.
            "JAVA_OPTS", "-XX:AOTMode=on -Xlog:aot");
    // Another directory: the cache must not be bound to where it was made.
    Path deployed = Files.createDirectories(NEWCOMER.directory().resolve("deployed"));
    for (String file : List.of("app.jar", "app.aot", "jvm.options", "start")) {
      Files.copy(
          shop.resolve("target").resolve(file),
          deployed.resolve(file),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    try (ChildProcess app =
        ChildProcess.start(NEWCOMER.directory(), environment, List.of("sh", "deployed/start"))) {
      callOverHttp(app.await(ADDRESS, 180));
      app.terminate();
      assertThat(app.exitCode(180)).as(app.output()).isIn(0, 143);
      assertThat(app.output()).contains("AOT cache").contains("app.aot");
    }
  }

  private static void callOverHttp(String address) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest post =
          HttpRequest.newBuilder(URI.create(address + "/api/greetings"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"<Ada>\"}"))
              .build();
      HttpResponse<String> created = http.send(post, HttpResponse.BodyHandlers.ofString());
      assertThat(created.statusCode()).isEqualTo(201);
      assertThat(created.body())
          .isEqualTo("{\"name\":\"<Ada>\",\"text\":\"Good day, <Ada>!\"}");

      HttpRequest get = HttpRequest.newBuilder(URI.create(address + "/")).build();
      HttpResponse<String> page = http.send(get, HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<li>Good day, &lt;Ada&gt;!</li>");
    }
  }

  private static void description_hasNameAndVersionOfTheProject(String address)
      throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest get = HttpRequest.newBuilder(URI.create(address + "/openapi.json")).build();
      HttpResponse<String> description = http.send(get, HttpResponse.BodyHandlers.ofString());
      assertThat(description.statusCode()).isEqualTo(200);
      assertThat(description.body())
          .contains("\"title\": \"shop\"", "\"version\": \"2.5-SNAPSHOT\"");
    }
  }
}
