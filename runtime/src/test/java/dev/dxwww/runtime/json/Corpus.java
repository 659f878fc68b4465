package dev.dxwww.runtime.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Texts of the corpus files, whose first lines say how they are written. */
final class Corpus {
  private Corpus() {}

  /** A text; {@code stricter} where databind is known to let it pass. */
  record Text(String name, byte[] bytes, boolean stricter) {}

  static List<Text> read(String file) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/json", file)).stream()
          .filter(line -> !line.startsWith("# "))
          .map(Corpus::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Text text(String line) {
    String[] cells = line.split("\t", -1);
    return new Text(cells[0], bytes(cells[1]), cells.length > 2);
  }

  private static byte[] bytes(String cell) {
    if (cell.startsWith("\\*")) {
      int space = cell.indexOf(' ');
      int times = Integer.parseInt(cell.substring(2, space));
      return cell.substring(space + 1).repeat(times).getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c != '\\') {
        out.write(c);
      } else if (cell.charAt(i + 1) == '\\') {
        out.write('\\');
        i++;
      } else {
        out.write(Integer.parseInt(cell.substring(i + 2, i + 4), 16));
        i += 3;
      }
    }
    return out.toByteArray();
  }
}
