package dev.dxwww.runtime.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.dxwww.htip.FrameHash;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

import org.jspecify.annotations.Nullable;

/**
 * Compares files of templates with what was compiled: build tools look at sources, so that a page
 * would go on showing what its file said before.
 */
final class TemplateFiles {
  private static final String BUNDLE = ".htip";
  private static final String FILES = ".files";
  private static final String FOLDER = "templates/";

  private TemplateFiles() {}

  /**
   * Compares those of the modules with these bundles, as far as they are on the class path.
   *
   * @throws DxException code 5001 where one has changed
   */
  static void check(List<String> bundles, ClassLoader loader) {
    for (String bundle : bundles) {
      String list = text(bundle.replace(BUNDLE, FILES), loader);
      if (list != null) {
        list.lines().map(line -> line.split(" ", 3)).forEach(line -> compare(line, loader));
      }
    }
  }

  /** Hash, file, record. */
  private static void compare(String[] line, ClassLoader loader) {
    String now = text(FOLDER + line[1], loader);
    if (now != null && !hash(now).equals(line[0])) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          "The template " + FOLDER + line[1] + " has changed since " + line[2]
              + " was compiled, and a changed file alone compiles nothing.",
          "Compile the module again: mvn clean compile, gradle clean classes.",
          null);
    }
  }

  private static String hash(String text) {
    return FrameHash.hex(FrameHash.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static @Nullable String text(String resource, ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DxException(
          ErrorCode.CONFIGURATION, "The resource " + resource + " cannot be read.", e);
    }
  }
}
