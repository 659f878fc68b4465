import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a controller of 195 routes that nothing calls, in the style of one framework. */
public final class Filler {
  private static final int ROUTES = 195;

  private Filler() {}

  /** Takes the style and the folder for the source. */
  public static void main(String[] args) throws IOException {
    Style style = Style.valueOf(args[0].toUpperCase(java.util.Locale.ROOT));
    StringBuilder source = new StringBuilder();
    source.append("package ").append(style.place).append(";\n\n").append(style.imports)
        .append("\n/** Routes that nothing calls. */\n").append(style.head).append(" {\n");
    for (int i = 0; i < ROUTES; i++) {
      String number = String.format("%03d", i);
      source.append(style.method.replace("#", number)).append("\n");
    }
    Path folder = Path.of(args[1], style.place.replace('.', '/'));
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("Filler.java"), source.append("}\n"));
  }

  /** How a framework wants its routes. */
  enum Style {
    DXWWW("dev.dxwww.benchmarks.oursmany",
        "import dev.dxwww.http.Controller;\nimport dev.dxwww.http.Get;\n"
            + "import jakarta.annotation.security.PermitAll;\n",
        "@Controller(\"/filler\")\n@PermitAll\nfinal class Filler",
        "  @Get(\"/r#/{id}\")\n  String r#(String id) {\n    return \"r# \" + id;\n  }\n"),
    MICRONAUT("dev.dxwww.benchmarks.micronaut",
        "import io.micronaut.context.annotation.Requires;\n"
            + "import io.micronaut.http.MediaType;\n"
            + "import io.micronaut.http.annotation.Controller;\n"
            + "import io.micronaut.http.annotation.Get;\n",
        "@Controller(value = \"/filler\", produces = MediaType.TEXT_PLAIN)\n"
            + "@Requires(property = \"bench.routes\", value = \"200\")\npublic class Filler",
        "  @Get(\"/r#/{id}\")\n  String r#(String id) {\n    return \"r# \" + id;\n  }\n"),
    QUARKUS("dev.dxwww.benchmarks.quarkus",
        "import io.quarkus.arc.properties.IfBuildProperty;\n"
            + "import io.smallrye.common.annotation.RunOnVirtualThread;\n"
            + "import jakarta.ws.rs.GET;\nimport jakarta.ws.rs.Path;\n",
        "@Path(\"/filler\")\n@RunOnVirtualThread\n"
            + "@IfBuildProperty(name = \"bench.routes\", stringValue = \"200\")\n"
            + "public class Filler",
        "  @GET\n  @Path(\"/r#/{id}\")\n  public String r#(String id) {\n"
            + "    return \"r# \" + id;\n  }\n"),
    SPRING("dev.dxwww.benchmarks.spring",
        "import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;\n"
            + "import org.springframework.web.bind.annotation.GetMapping;\n"
            + "import org.springframework.web.bind.annotation.PathVariable;\n"
            + "import org.springframework.web.bind.annotation.RestController;\n",
        "@RestController\n@ConditionalOnProperty(name = \"bench.routes\", havingValue = \"200\")\n"
            + "class Filler",
        "  @GetMapping(\"/filler/r#/{id}\")\n  String r#(@PathVariable String id) {\n"
            + "    return \"r# \" + id;\n  }\n");

    private final String place;
    private final String imports;
    private final String head;
    private final String method;

    Style(String place, String imports, String head, String method) {
      this.place = place;
      this.imports = imports;
      this.head = head;
      this.method = method;
    }
  }
}
