package dev.dxwww.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server that takes part.
 *
 * @param id short name, for options and files
 * @param label for people
 * @param form how it is packed
 * @param settings system properties it is started with
 * @param kind its place in the report
 */
record ServerSpec(String id, String label, Form form, List<String> settings, Kind kind) {
  /** The server all others are compared to. */
  static final String BASE = "helidon";

  /** Takes a connection for each query, where there are several. */
  private static final List<String> EACH = List.of("bench.each=true");

  /** The place of a server in the report. */
  enum Kind {
    OURS,
    BASE,
    PEER,
    EXTRA
  }

  /** How a server is packed, and so how its process is started. */
  sealed interface Form {
    /** Its folder. */
    String module();

    /** Jars in the folder and in its lib folder. */
    record Jars(String module, String main, String manyModule, String manyMain) implements Form {
      Jars(String module, String main) {
        this(module, main, module, main);
      }
    }

    /** One runnable jar. */
    record OneJar(String module) implements Form {}

    /** Quarkus' own layout. */
    record Quarkus(String module) implements Form {}
  }

  ServerSpec {
    settings = List.copyOf(settings);
  }

  /** All servers of a suite; the first is this framework's, the second the base. */
  static List<ServerSpec> all(Suite suite) {
    return suite == Suite.QUERIES ? queries() : http();
  }

  private static List<ServerSpec> queries() {
    String here = "dev.dxwww.benchmarks.";
    Form ours = new Form.Jars("queries", here + "queries.Queries");
    Form raw = new Form.Jars("queries-raw", here + "queriesraw.RawQueries");
    return List.of(
        new ServerSpec("ours", "dx-www", ours, List.of(), Kind.OURS),
        new ServerSpec(BASE, "JDBC and Helidon by hand", raw, List.of(), Kind.BASE),
        extra("ours-each", "dx-www, a connection for each query", ours, EACH),
        extra("helidon-each", "by hand, a connection for each query", raw, EACH));
  }

  private static List<ServerSpec> http() {
    String here = "dev.dxwww.benchmarks.";
    Form ours = new Form.Jars(
        "ours", here + "ours.Ours", "ours-many", here + "oursmany.OursMany");
    Form raw = new Form.Jars("raw", here + "raw.Raw");
    Form micronaut = new Form.Jars("micronaut", here + "micronaut.MicronautServer");
    Form jooby = new Form.Jars("jooby", here + "jooby.JoobyServer");
    Form vertx = new Form.Jars("vertx", here + "vertx.VertxServer");
    List<String> loop = List.of("bench.loop=true");
    List<String> silent = List.of("bench.silent=true");
    return List.of(
        new ServerSpec("ours", "dx-www", ours, List.of(), Kind.OURS),
        new ServerSpec(BASE, "Helidon by hand", raw, List.of(), Kind.BASE),
        peer("avaje", "Avaje Jex", new Form.Jars("avaje", here + "avaje.AvajeServer")),
        peer("javalin", "Javalin", new Form.Jars("javalin", here + "javalin.JavalinServer")),
        peer("jooby", "Jooby", jooby),
        peer("micronaut", "Micronaut", micronaut),
        peer("quarkus", "Quarkus", new Form.Quarkus("quarkus")),
        peer("spring", "Spring Boot", new Form.OneJar("spring")),
        new ServerSpec("vertx", "Vert.x, event loop", vertx, loop, Kind.PEER),
        extra("vertx-virtual", "Vert.x, virtual threads", vertx, List.of()),
        extra("jooby-loop", "Jooby, event loop", jooby, loop),
        extra("micronaut-loop", "Micronaut, event loop", micronaut, loop),
        extra("ours-silent", "dx-www, no access log", ours, silent),
        extra("helidon-silent", "Helidon by hand, no access log", raw, silent),
        extra("helidon-bare", "Helidon by hand, no log, headers or id", raw,
            List.of("bench.bare=true")));
  }

  private static ServerSpec peer(String id, String label, Form form) {
    return new ServerSpec(id, label, form, List.of(), Kind.PEER);
  }

  private static ServerSpec extra(String id, String label, Form form, List<String> settings) {
    return new ServerSpec(id, label, form, settings, Kind.EXTRA);
  }

  /** Whether it does under that load what no other does. */
  boolean takesPart(Load load) {
    return !settings.equals(EACH) || load.endpoint().asksOneByOne();
  }

  /** Whether its responses carry the common header fields. */
  boolean hasHeaders() {
    return !settings.contains("bench.bare=true");
  }

  /** Whether it logs each response. */
  boolean hasLog() {
    return hasHeaders() && !settings.contains("bench.silent=true");
  }

  /** What stands behind {@code java} and its general options. */
  List<String> arguments(Path base, boolean many) throws IOException {
    return switch (form) {
      case Form.Jars jars -> {
        Path target = base.resolve(many ? jars.manyModule() : jars.module()).resolve("target");
        yield List.of(
            "-cp", jar(target) + java.io.File.pathSeparator + target.resolve("lib") + "/*",
            many ? jars.manyMain() : jars.main());
      }
      case Form.OneJar one ->
          List.of("-jar", jar(base.resolve(one.module()).resolve("target")).toString());
      case Form.Quarkus quarkus -> List.of(
          "-jar", quarkusApp(base, many).resolve("quarkus-run.jar").toString());
    };
  }

  /** Bytes of all files it is made of. */
  long size(Path base) throws IOException {
    Path target = base.resolve(form.module()).resolve("target");
    return switch (form) {
      case Form.Jars _ -> Files.size(jar(target)) + tree(target.resolve("lib"));
      case Form.OneJar _ -> Files.size(jar(target));
      case Form.Quarkus _ -> tree(quarkusApp(base, false));
    };
  }

  private static Path quarkusApp(Path base, boolean many) {
    String folder = many ? "quarkus-app-many" : "quarkus-app";
    return base.resolve("quarkus").resolve("target").resolve(folder);
  }

  private static Path jar(Path target) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(target)) {
      files.filter(f -> f.toString().endsWith(".jar")).forEach(jars::add);
    }
    if (jars.size() != 1) {
      throw new IOException("expected one jar in " + target + ", found " + jars.size());
    }
    return jars.getFirst();
  }

  private static long tree(Path folder) throws IOException {
    long sum = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
    }
    return sum;
  }
}
