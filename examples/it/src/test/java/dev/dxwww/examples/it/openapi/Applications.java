package dev.dxwww.examples.it.openapi;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.dxwww.examples.it.ItApp;
import dev.dxwww.runtime.AppBuilder;
import dev.dxwww.runtime.Dx;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestClient;

/** The applications whose descriptions are looked at, with what the build made of them. */
enum Applications {
  IT("dev.dxwww.examples.it.ItApp", "target/classes"),
  TASKS(
      "dev.dxwww.examples.tasks.TasksApp",
      "../tasks/app/target/classes",
      "../tasks/domain/target/classes"),
  HELLO("dev.dxwww.examples.hello.Hello", "../hello/target/classes");

  private static final String PASSWORD = "correct horse battery";

  private final String application;
  private final List<Path> classes;

  Applications(String application, String... classes) {
    this.application = application;
    this.classes = Arrays.stream(classes).map(Path::of).toList();
  }

  /** The description, as the compiler wrote it. */
  Contract contract() throws IOException {
    Path file = classes.getFirst().resolve("META-INF/dxwww/openapi.json");
    return new Contract(Files.readString(file));
  }

  /** The application on a free port, with the description served. */
  RunningApp start() throws Exception {
    AppBuilder builder =
        Dx.app(type())
            .profile("test")
            .config("dx.server.port", "0")
            .config("dx.openapi.expose", "always");
    if (this == TASKS) {
      // Many sign up in a test of random calls.
      builder
          .config("tasks.admin.password", PASSWORD)
          .config("dx.auth.passwords.memory", "64KiB")
          .config("dx.auth.passwords.iterations", "1");
    }
    return builder.start();
  }

  /** What a client sends that may call everything; empty where nobody signs in. */
  Optional<String> authorization(RunningApp app) {
    if (this != TASKS) {
      return Optional.empty();
    }
    try (TestClient client = TestClient.of(app)) {
      String tokens =
          client.post("/auth/login")
              .json("{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}")
              .send()
              .expectStatus(200)
              .text();
      return Optional.of(
          "Bearer " + tokens.replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1"));
    }
  }

  private Class<?> type() throws IOException, ClassNotFoundException {
    if (this == IT) {
      return ItApp.class;
    }
    URL[] urls = new URL[classes.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = classes.get(i).toUri().toURL();
    }
    ClassLoader loader = new URLClassLoader(urls, Applications.class.getClassLoader());
    return Class.forName(application, true, loader);
  }
}
