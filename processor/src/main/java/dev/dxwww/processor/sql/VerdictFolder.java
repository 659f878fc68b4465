package dev.dxwww.processor.sql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import dev.dxwww.postgres.PostgresException;

/**
 * A folder of answers kept between compilations, a file for each schema.
 *
 * <pre>
 * "DXSQL" 4 bytes of length, key, schema, number of entries, (SQL, age, verdict)..., CRC-32
 * </pre>
 *
 * <p>A file that is cut, changed or of another version is as none. Files are replaced whole, so two
 * compilations at once lose at most each other's newest entries.
 */
final class VerdictFolder {
  /** More than this many files are of schemas long gone. */
  private static final int MOST_FILES = 12;

  private static final int MOST_ENTRIES = 4000;

  /** An entry that was not asked for in this many changes of its file is of a statement gone. */
  private static final int OLDEST = 30;

  private static final String ENDING = ".dxsql";
  private static final byte[] MAGIC = {'D', 'X', 'S', 'Q', 'L'};

  private final Path folder;

  VerdictFolder(Path folder) {
    this.folder = folder;
  }

  /** In the folder for what is kept for each user of the machine; empty where there is none. */
  static Optional<Path> ofUser() {
    try {
      return Optional.of(dev.dxwww.postgres.CacheFolder.current().resolve("verdicts"));
    } catch (PostgresException e) {
      return Optional.empty();
    }
  }

  /** What is known about a schema: {@code ages} counts changes since an entry was asked for. */
  record Known(SchemaCatalog schema, Map<String, Verdict> verdicts, Map<String, Integer> ages) {}

  Optional<Known> read(String key) {
    try {
      byte[] all = Files.readAllBytes(folder.resolve(key + ENDING));
      int body = all.length - Long.BYTES;
      if (body < MAGIC.length
          || new DataInputStream(new ByteArrayInputStream(all, body, Long.BYTES)).readLong()
              != sum(all, body)) {
        return Optional.empty();
      }
      return known(key, new DataInputStream(new ByteArrayInputStream(all, 0, body)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long sum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  private static Optional<Known> known(String key, DataInputStream in) throws IOException {
    if (!java.util.Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)
        || !VerdictCodec.readText(in).equals(key)) {
      return Optional.empty();
    }
    SchemaCatalog schema = VerdictCodec.readSchema(in);
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    Map<String, Integer> ages = new LinkedHashMap<>();
    int entries = in.readInt();
    for (int i = 0; i < entries; i++) {
      String sql = VerdictCodec.readText(in);
      ages.put(sql, (int) in.readByte());
      verdicts.put(sql, VerdictCodec.readVerdict(in));
    }
    return Optional.of(new Known(schema, verdicts, ages));
  }

  /** Adds entries that were asked for now; a folder that cannot be written to stays as it is. */
  void write(String key, SchemaCatalog schema, Map<String, Verdict> asked) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>(asked);
    Map<String, Integer> ages = new LinkedHashMap<>();
    read(key).ifPresent(before -> before.verdicts().forEach((sql, verdict) -> {
      int age = before.ages().get(sql) + 1;
      if (age <= OLDEST && verdicts.size() < MOST_ENTRIES && !verdicts.containsKey(sql)) {
        verdicts.put(sql, verdict);
        ages.put(sql, age);
      }
    }));
    try {
      Files.createDirectories(folder);
      replace(folder.resolve(key + ENDING), bytes(key, schema, verdicts, ages));
      removeOld();
    } catch (IOException e) {
      // The next compilation asks PostgreSQL again.
    }
  }

  private static byte[] bytes(
      String key, SchemaCatalog schema, Map<String, Verdict> verdicts, Map<String, Integer> ages)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(MAGIC);
    VerdictCodec.writeText(out, key);
    VerdictCodec.writeSchema(out, schema);
    out.writeInt(verdicts.size());
    for (Map.Entry<String, Verdict> entry : verdicts.entrySet()) {
      VerdictCodec.writeText(out, entry.getKey());
      out.writeByte(ages.getOrDefault(entry.getKey(), 0));
      VerdictCodec.writeVerdict(out, entry.getValue());
    }
    out.flush();
    out.writeLong(sum(bytes.toByteArray(), bytes.size()));
    return bytes.toByteArray();
  }

  private void replace(Path file, byte[] bytes) throws IOException {
    Path part = Files.createTempFile(folder, "part", ".tmp");
    try {
      Files.write(part, bytes);
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void removeOld() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> file.toString().endsWith(ENDING)).forEach(files::add);
    }
    if (files.size() > MOST_FILES) {
      files.sort(Comparator.comparing(VerdictFolder::changed).reversed());
      for (Path old : files.subList(MOST_FILES, files.size())) {
        Files.deleteIfExists(old);
      }
    }
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
