package dev.dxwww.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.dxwww.runtime.Profile;

import org.jspecify.annotations.Nullable;

/**
 * Finds and reads {@code application-{profile}.yaml} and {@code application.yaml}, each in the
 * directory and inside the program.
 */
final class ConfigFiles {
  private final ConfigInput input;
  private final ConfigProblems problems;

  ConfigFiles(ConfigInput input, ConfigProblems problems) {
    this.input = input;
    this.problems = problems;
  }

  /** The files that exist, the strongest first. */
  List<TreeLayer> read(Profile profile, Path directory) {
    List<TreeLayer> layers = new ArrayList<>();
    String special = "application-" + profile.name().toLowerCase(Locale.ROOT) + ".yaml";
    for (String name : List.of(special, "application.yaml")) {
      add(layers, display(directory, name), fromDirectory(directory, name));
      add(layers, "classpath:" + name, fromClassPath(name));
    }
    return layers;
  }

  private void add(List<TreeLayer> layers, String file, byte @Nullable [] bytes) {
    if (bytes == null) {
      return;
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // YAML 1.2, section 5.2: a byte order mark may begin a stream.
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      layers.add(new TreeLayer(YamlText.read(file, plain, problems)));
    } catch (CharacterCodingException e) {
      problems.add(ConfigProblem.at(new Place.InFile(file, 1, 1), "", "the file is not UTF-8"));
    }
  }

  private static String display(Path directory, String name) {
    return directory.toString().equals(".") || directory.toString().isEmpty()
        ? name
        : directory.resolve(name).toString();
  }

  private byte @Nullable [] fromDirectory(Path directory, String name) {
    Path file = input.directory().resolve(directory).resolve(name);
    if (!Files.exists(file)) {
      return null;
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return upToLimit(stream);
    } catch (IOException e) {
      return unreadable(display(directory, name), e);
    }
  }

  private byte @Nullable [] fromClassPath(String name) {
    try (InputStream stream = input.classPath().open(name)) {
      return stream == null ? null : upToLimit(stream);
    } catch (IOException e) {
      return unreadable("classpath:" + name, e);
    }
  }

  /** One byte more than is allowed tells that there is more. */
  private static byte[] upToLimit(InputStream stream) throws IOException {
    return stream.readNBytes(YamlText.LONGEST + 1);
  }

  private byte @Nullable [] unreadable(String file, IOException e) {
    problems.add(
        ConfigProblem.at(
            new Place.InFile(file, 1, 1),
            "",
            "the file cannot be read (" + e.getClass().getSimpleName() + ")"));
    return null;
  }
}
