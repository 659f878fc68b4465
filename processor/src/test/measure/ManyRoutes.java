import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * How much is generated for an application of 200 controllers with 10 routes each, and how long the
 * compiler takes. After {@code mvn package}, with the processor and its needs on the class path:
 * {@code java -cp "$(CLASS PATH)" processor/src/test/measure/ManyRoutes.java [controllers]}.
 */
final class ManyRoutes {
  private static final String CONTROLLER =
      """
      package app;
      import dev.dxwww.http.*;
      import dev.dxwww.security.*;
      import jakarta.validation.constraints.*;
      import java.util.*;
      @Controller("/c%1$d") @Authenticated @CsrfProtected
      final class C%1$d {
        record Item(long id, @NotBlank @Size(max = 200) String name) {}
        @Get List<Item> list(@QueryParam String q, @QueryParam int page) { return List.of(); }
        @Get("/{id}") Item find(long id) { return new Item(id, ""); }
        @Get("/{id}/near") List<Item> near(@Min(1) long id, @QueryParam int page) { return null; }
        @Get("/{id}/last") Optional<Item> last(long id) { return Optional.empty(); }
        @Get("/count") long count(@QueryParam String q) { return 0; }
        @Post Item add(@Body Item item) { return item; }
        @Put("/{id}") Item replace(long id, @Body Item item) { return item; }
        @Patch("/{id}") Item change(long id, @Body Item item) { return item; }
        @Delete("/{id}") void remove(long id) {}
        @Post("/{id}/copy") Item copy(long id, @QueryParam @Pattern(regexp = "[a-z]+") String as) {
          return new Item(id, as);
        }
      }
      """;

  private ManyRoutes() {}

  public static void main(String[] args) throws IOException {
    int controllers = args.length == 0 ? 200 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("many-routes");
    List<String> options = new ArrayList<>(List.of("-d", folder.toString(), "-parameters"));
    options.addAll(List.of("-processor", "dev.dxwww.processor.DxProcessor"));
    options.addAll(List.of("-cp", System.getProperty("java.class.path")));
    options.add(source(folder, "App", "package app; @dev.dxwww.app.DxApplication class App {}"));
    for (int i = 0; i < controllers; i++) {
      options.add(source(folder, "C" + i, CONTROLLER.formatted(i)));
    }
    long start = System.nanoTime();
    String[] arguments = options.toArray(String[]::new);
    int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
    double seconds = (System.nanoTime() - start) / 1e9;
    long lines = 0;
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(".*_\\w+\\.java")).toList()) {
        lines += Files.readString(file).lines().count();
        bytes += Files.size(file);
      }
    }
    System.out.printf(
        "result %d, %,d generated lines, %,d bytes, %.1f s%n", result, lines, bytes, seconds);
  }

  private static String source(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), text).toString();
  }
}
