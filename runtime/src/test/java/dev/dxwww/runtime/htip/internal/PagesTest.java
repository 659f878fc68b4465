package dev.dxwww.runtime.htip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.htip.FrameHash;
import dev.dxwww.runtime.security.headers.ContentSecurityPolicy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy of the shell, and what the class path has for browsers. */
class PagesTest {
  private static final String GENERAL = ContentSecurityPolicy.DEFAULT.text();
  private static final List<String> PROGRAMS =
      List.of("boot.js", "live.js", "delta.js", "htip.wasm", "htip.js");

  @TempDir Path folder;

  private static String policy(boolean wasm, boolean trustedTypes, String general) {
    HtipSettings settings =
        new HtipSettings(
            HtipSettings.DEFAULT.bundles(), new HtipSettings.Scripts(wasm, trustedTypes),
            HtipSettings.DEFAULT.limits());
    return new Pages(
            settings,
            new Pages.Parts(
                ClientFiles.NONE, List.of(), null, request -> true,
                new EventKeys(List.of(new byte[32]))))
        .shellPolicy(general);
  }

  @Test
  void policyOfTheShell_allowsTheClientAndNothingElse() {
    assertThat(policy(true, true, GENERAL))
        .isEqualTo(
            GENERAL + "; script-src 'self' 'wasm-unsafe-eval';"
                + " require-trusted-types-for 'script'; trusted-types htip");
    assertThat(policy(false, false, GENERAL)).isEqualTo(GENERAL);
    assertThat(policy(true, false, "script-src 'self' 'nonce-x'"))
        .isEqualTo("script-src 'self' 'nonce-x' 'wasm-unsafe-eval'");
    assertThat(policy(true, true, "")).isEmpty();
  }

  private ClientFiles files() throws IOException {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      return ClientFiles.of(loader);
    }
  }

  @Test
  void programs_haveAFolderThatIsNamedByTheirBytes() throws IOException {
    Path resources = Files.createDirectories(folder.resolve("META-INF/dxwww/htip"));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String name : PROGRAMS) {
      assertThat(files().arePresent()).isFalse();
      Files.writeString(resources.resolve(name), name);
      all.writeBytes(name.getBytes(StandardCharsets.UTF_8));
    }
    ClientFiles files = files();

    assertThat(files.files()).extracting(ClientFiles.Program::name)
        .containsExactlyElementsOf(PROGRAMS);
    assertThat(files.folder())
        .isEqualTo("/_htip/c/" + FrameHash.hex(FrameHash.of(all.toByteArray())) + "/");
    Files.writeString(resources.resolve("live.js"), "changed");
    assertThat(files().folder()).isNotEqualTo(files.folder());
  }
}
