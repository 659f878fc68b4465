package dev.dxwww.benchmarks.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a project with many tables and queries, always the same: each table belongs to one before
 * it, needed or not, and has a record, an order and a repository.
 */
final class SampleProject {
  /** Tables, and as many repositories. */
  static final int TABLES = 42;

  private static final int TABLES_OF_A_MIGRATION = 7;
  private static final List<String> FIRST =
      List.of("open", "paid", "sent", "lost", "kept", "made", "sold");
  private static final List<String> SECOND =
      List.of("orders", "items", "carts", "bills", "boxes", "notes");
  private static final Pattern MARK =
      Pattern.compile(
          "@Query\\(\"\"\"(.*?)\"\"\"\\)\n|@OrderBy\\(\"[^\"]*\"\\) "
              + "|@(?:Repository|DxApplication)\n",
          Pattern.DOTALL);
  private static final Pattern TYPE =
      Pattern.compile("(?m)^public (?:final )?(?:class|interface|record|enum) (\\w+)");

  private final TreeMap<String, String> sources = new TreeMap<>();
  private final TreeMap<String, String> migrations = new TreeMap<>();

  /** Makes all texts. */
  SampleProject() throws IOException {
    for (String shared : text("Shared.java.txt").split("---\n")) {
      source(shared);
    }
    StringBuilder sql = new StringBuilder("create type level as enum ('LOW', 'MIDDLE', 'HIGH');\n");
    for (int i = 0; i < TABLES; i++) {
      sql.append(filled("table.sql.txt", i));
      if (i % TABLES_OF_A_MIGRATION == TABLES_OF_A_MIGRATION - 1) {
        migrations.put("V" + (migrations.size() + 1) + "__tables.sql", sql.toString());
        sql.setLength(0);
      }
      source(filled("Row.java.txt", i));
      source(filled("Repository.java.txt", i));
    }
  }

  private void source(String text) {
    Matcher type = TYPE.matcher(text);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + text);
    }
    sources.put(type.group(1) + ".java", text);
  }

  /** Its name: open_orders, paid_orders, and so on. */
  private static String table(int number) {
    return FIRST.get(number % FIRST.size()) + "_" + SECOND.get(number / FIRST.size());
  }

  private static String type(int number) {
    StringBuilder name = new StringBuilder();
    for (String word : table(number).split("_")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  private static String filled(String template, int number) throws IOException {
    boolean required = number > 0 && number % 3 != 0;
    String text = text(template);
    if (text.contains("#more#")) {
      text = text.replace("#more#", text("more" + number % 3 + ".txt"));
    }
    return text
        .replace("#table#", table(number))
        .replace("#Table#", type(number))
        .replace("#parent#", table(number * 5 / 7))
        .replace("#required#", required ? "not null " : "")
        .replace("#join#", required ? "join" : "left join")
        .replace("#maybe#", required ? "Named" : "Optional<Named>");
  }

  private static String text(String name) throws IOException {
    try (InputStream in = SampleProject.class.getResourceAsStream("project/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** How many statements its repositories have; with those of blocks and orders more. */
  int queries() {
    int count = 0;
    for (String text : sources.values()) {
      count += text.split("@Query\\(", -1).length - 1;
    }
    return count;
  }

  int tables() {
    int count = 0;
    for (String text : migrations.values()) {
      count += text.split("create table ", -1).length - 1;
    }
    return count;
  }

  /** Files by name. */
  TreeMap<String, String> sources() {
    return new TreeMap<>(sources);
  }

  /**
   * Writes it.
   *
   * @param marked whether there is something for the processor to do, or mere interfaces
   * @return the sources
   */
  List<Path> write(Path folder, boolean marked) throws IOException {
    Path sql = Files.createDirectories(folder.resolve("src/main/resources/db/migration"));
    for (var migration : migrations.entrySet()) {
      Files.writeString(sql.resolve(migration.getKey()), migration.getValue());
    }
    Path java = Files.createDirectories(folder.resolve("src/main/java/shop"));
    List<Path> written = new ArrayList<>();
    for (var source : sources.entrySet()) {
      Path file = java.resolve(source.getKey());
      String text = source.getValue();
      Files.writeString(file, marked ? text : MARK.matcher(text).replaceAll(""));
      written.add(file);
    }
    return written;
  }
}
