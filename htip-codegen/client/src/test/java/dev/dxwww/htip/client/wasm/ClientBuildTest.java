package dev.dxwww.htip.client.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import dev.dxwww.htip.client.browser.Site;
import dev.dxwww.htip.client.core.Places;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build has written. */
class ClientBuildTest {
  /** The wasm module and the host that draws: what stands between a person and the page. */
  private static final int BOOT = 3_072;
  /** All that a page ever loads. */
  private static final int ALL = 20 * 1024;

  private static final Path CLASSES = Path.of("target/classes");
  private static final Path SCRIPTS = Path.of("src/main/js");

  @BeforeAll
  static void brotli() {
    Brotli4jLoader.ensureAvailability();
  }

  private static byte[] file(String name) {
    return Site.read("/META-INF/dxwww/htip/" + name);
  }

  private static int size(String name) throws Exception {
    byte[] packed = Encoder.compress(file(name), new Encoder.Parameters().setQuality(11));
    System.out.println(name + ": " + file(name).length + " bytes, " + packed.length + " brotli");
    return packed.length;
  }

  @Test
  void boot_isSmall() throws Exception {
    assertThat(size("htip.wasm") + size("boot.js")).isLessThanOrEqualTo(BOOT);
  }

  @Test
  void boot_isSmall_alsoWithTheTwin_andWithAllThatComesLater() throws Exception {
    assertThat(size("htip.js") + size("boot.js") + size("live.js") + size("delta.js"))
        .isLessThan(ALL);
  }

  @Test
  void builtAgain_everyFileHasTheSameBytes(@TempDir Path to) throws Exception {
    ClientBuild.build(CLASSES, SCRIPTS, to);
    List<String> names = new ArrayList<>();
    try (var files = Files.list(to)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        names.add(name);
        assertThat(Files.readAllBytes(file)).as(name).isEqualTo(file(name));
      }
    }
    assertThat(names).containsExactly("boot.js", "delta.js", "htip.js", "htip.wasm", "live.js");
  }

  @Test
  void twin_hasNothingThatPoliciesForbid() {
    String twin = new String(file("htip.js"), StandardCharsets.UTF_8);
    assertThat(twin).doesNotContain("eval").doesNotContain("Function(")
        .startsWith("export default");
  }

  @Test
  void scripts_readWhereTheCoreWrites() throws Exception {
    assertThat(Files.readString(SCRIPTS.resolve("boot.js")))
        .contains("const VALUES = " + Places.VALUES / 4 + ";");
    assertThat(Files.readString(SCRIPTS.resolve("live/events.js")))
        .contains("const SEQUENCE = " + Places.SEQUENCE + ";");
  }

  @Test
  void partOfTheScript_thatTheOrderDoesNotName_endsTheBuild(@TempDir Path folder)
      throws Exception {
    for (String name : ClientBuild.LIVE) {
      Files.writeString(folder.resolve(name), "// " + name + "\n");
    }
    assertThat(ClientBuild.joined(folder)).startsWith("// client.js\n// requests.js\n");
    Files.writeString(folder.resolve("new.js"), "");
    assertThatThrownBy(() -> ClientBuild.joined(folder))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("new.js");
    Files.delete(folder.resolve("new.js"));
    Files.delete(folder.resolve("typed.js"));
    assertThatThrownBy(() -> ClientBuild.joined(folder))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void brokenScript_endsTheBuild() {
    assertThatThrownBy(() -> Minifier.minify("x.js", "let = {"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
