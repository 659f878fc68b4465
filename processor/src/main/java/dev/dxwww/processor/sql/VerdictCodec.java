package dev.dxwww.processor.sql;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes and reads verdicts as bytes: numbers and text as {@code DataOutput} has them, but text in
 * UTF-8 after its length in four bytes; lists after their size; a letter before each of several
 * forms.
 */
final class VerdictCodec {
  private static final int MOST_TEXT = 1 << 24;
  private static final int MOST_ITEMS = 1 << 20;

  private VerdictCodec() {}

  /** Writes one item of a list. */
  interface ItemWriter<T> {
    void write(T item) throws IOException;
  }

  /** Reads one item of a list. */
  interface ItemReader<T> {
    T read() throws IOException;
  }

  static <T> void writeList(DataOutputStream out, Iterable<T> items, ItemWriter<T> writer)
      throws IOException {
    List<T> all = new ArrayList<>();
    items.forEach(all::add);
    out.writeInt(all.size());
    for (T item : all) {
      writer.write(item);
    }
  }

  static <T> List<T> readList(DataInputStream in, ItemReader<T> reader) throws IOException {
    int size = bounded(in.readInt(), MOST_ITEMS);
    List<T> items = new ArrayList<>(Math.min(size, 1000));
    for (int i = 0; i < size; i++) {
      items.add(reader.read());
    }
    return List.copyOf(items);
  }

  private static int bounded(int size, int most) throws IOException {
    if (size < 0 || size > most) {
      throw new IOException("a size of " + size);
    }
    return size;
  }

  static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(bounded(in.readInt(), MOST_TEXT));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static void writeType(DataOutputStream out, SqlType type) throws IOException {
    out.writeByte(switch (type) {
      case SqlType.Scalar _ -> 's';
      case SqlType.ArrayOf _ -> 'a';
      case SqlType.Enumeration _ -> 'e';
      case SqlType.Domain _ -> 'd';
      case SqlType.Composite _ -> 'c';
      case SqlType.Range _ -> 'r';
    });
    writeText(out, type.name());
    switch (type) {
      case SqlType.Scalar _ -> { }
      case SqlType.Range _ -> { }
      case SqlType.ArrayOf array -> writeType(out, array.element());
      case SqlType.Domain domain -> writeType(out, domain.base());
      case SqlType.Enumeration labels ->
          writeList(out, labels.labels(), label -> writeText(out, label));
      case SqlType.Composite row -> writeList(out, row.fields(), field -> {
        writeText(out, field.name());
        writeType(out, field.type());
      });
    }
  }

  static SqlType readType(DataInputStream in) throws IOException {
    char form = (char) in.readByte();
    String name = readText(in);
    return switch (form) {
      case 's' -> new SqlType.Scalar(name);
      case 'r' -> new SqlType.Range(name);
      case 'a' -> new SqlType.ArrayOf(name, readType(in));
      case 'd' -> new SqlType.Domain(name, readType(in));
      case 'e' -> new SqlType.Enumeration(name, readList(in, () -> readText(in)));
      case 'c' -> new SqlType.Composite(
          name, readList(in, () -> new SqlType.Field(readText(in), readType(in))));
      default -> throw new IOException("no type " + form);
    };
  }

  static void writeVerdict(DataOutputStream out, Verdict verdict) throws IOException {
    switch (verdict) {
      case Refused refused -> {
        out.writeByte('R');
        writeText(out, refused.sqlState());
        writeText(out, refused.message());
        writeText(out, refused.detail());
        writeText(out, refused.hint());
        out.writeInt(refused.offset());
      }
      case Described described -> {
        out.writeByte('D');
        writeDescribed(out, described);
      }
    }
  }

  private static void writeDescribed(DataOutputStream out, Described described)
      throws IOException {
    out.writeByte(described.command().ordinal());
    writeList(out, described.parameters(), parameter -> {
      writeType(out, parameter.type());
      out.writeBoolean(parameter.notNull());
      writeText(out, parameter.origin());
    });
    writeList(out, described.columns(), column -> {
      writeText(out, column.name());
      writeType(out, column.type());
      out.writeBoolean(column.notNull());
      writeText(out, column.origin());
      out.writeBoolean(column.outer());
    });
    out.writeBoolean(described.atMostOne());
    out.writeBoolean(described.exactlyOne());
    out.writeBoolean(described.conditional());
    writeList(out, described.reads(), name -> writeText(out, name));
    writeList(out, described.writes(), name -> writeText(out, name));
    writeList(out, described.unindexed(), text -> writeText(out, text));
  }

  static Verdict readVerdict(DataInputStream in) throws IOException {
    char form = (char) in.readByte();
    return switch (form) {
      case 'R' -> new Refused(
          readText(in), readText(in), readText(in), readText(in), in.readInt());
      case 'D' -> readDescribed(in);
      default -> throw new IOException("no verdict " + form);
    };
  }

  private static Described readDescribed(DataInputStream in) throws IOException {
    int command = in.readByte();
    Described.Command[] commands = Described.Command.values();
    if (command < 0 || command >= commands.length) {
      throw new IOException("no command " + command);
    }
    return new Described(
        commands[command],
        readList(in, () ->
            new Described.ParameterColumn(readType(in), in.readBoolean(), readText(in))),
        readList(in, () -> new Described.ResultColumn(
            readText(in), readType(in), in.readBoolean(), readText(in), in.readBoolean())),
        in.readBoolean(),
        in.readBoolean(),
        in.readBoolean(),
        sorted(in),
        sorted(in),
        readList(in, () -> readText(in)));
  }

  private static SortedSet<String> sorted(DataInputStream in) throws IOException {
    return new TreeSet<>(readList(in, () -> readText(in)));
  }

  static void writeSchema(DataOutputStream out, SchemaCatalog schema) throws IOException {
    writeText(out, schema.hash());
    writeList(out, schema.tables(), table -> {
      writeText(out, table.name());
      writeText(out, table.definedIn());
      writeList(out, table.columns(), column -> {
        writeText(out, column.name());
        writeType(out, column.type());
        out.writeBoolean(column.notNull());
        writeText(out, column.definedIn());
      });
    });
  }

  static SchemaCatalog readSchema(DataInputStream in) throws IOException {
    String hash = readText(in);
    return new SchemaCatalog(hash, readList(in, () -> {
      String name = readText(in);
      String definedIn = readText(in);
      return new SchemaCatalog.Table(name, readList(in, () -> new SchemaCatalog.Column(
          readText(in), readType(in), in.readBoolean(), readText(in))), definedIn);
    }));
  }
}
