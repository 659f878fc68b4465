package dev.dxwww.htip;

import dev.dxwww.htip.Walk.Move;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Walk programs as bytes. */
final class WalkCode {
  private static final int TEXT = 0x10;
  private static final int ATTRIBUTE = 0x11;
  private static final int PROPERTY = 0x12;
  private static final int CLASS = 0x13;
  private static final int EVENT = 0x14;
  private static final int ANCHOR = 0x15;

  private final byte[] bytes;
  private final int end;
  private final Strings strings;
  private final List<Walk.Step> steps = new ArrayList<>();
  private int at;
  private int depth;
  private int marks;

  private WalkCode(byte[] bytes, int from, int end, Strings strings) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
    this.strings = strings;
  }

  /** The string table that names of a walk are indexes of. */
  interface Strings {
    int count();

    String get(int index);
  }

  /** Told where in the bytes the two bytes of a name stand. */
  interface Names {
    void name(int position, String name);
  }

  /** Bytes of a walk program. */
  static int length(Walk walk) {
    int length = 0;
    for (Walk.Step step : walk.steps()) {
      length +=
          switch (step) {
            case Move _, Walk.Text _, Walk.Anchor _ -> 1;
            case Walk.Attribute _, Walk.Property _, Walk.ClassName _, Walk.Event _ -> 3;
          };
    }
    return length;
  }

  /** Writes a walk; the names are left at 0 and told. */
  static void write(Walk walk, ByteSink to, Names names) {
    for (Walk.Step step : walk.steps()) {
      to.u8(step.code());
      switch (step) {
        case Move _, Walk.Text _, Walk.Anchor _ -> { }
        case Walk.Attribute(String name) -> name(name, to, names);
        case Walk.Property(String name) -> name(name, to, names);
        case Walk.ClassName(String name) -> name(name, to, names);
        case Walk.Event(EventType type, int fields) -> {
          to.u8(type.code());
          to.u8(fields);
        }
      }
    }
  }

  private static void name(String name, ByteSink to, Names names) {
    names.name(to.length, name);
    to.u16(0);
  }

  /** The bytes as hexadecimal digits. */
  static String hex(byte[] bytes, int from, int length) {
    return HexFormat.of().formatHex(bytes, from, from + length);
  }

  /** Reads and checks a walk: it cannot leave the root, and its names are strings of the frame. */
  static Walk read(byte[] bytes, int from, int end, Strings strings) {
    WalkCode code = new WalkCode(bytes, from, end, strings);
    while (code.at < end) {
      code.steps.add(code.step());
    }
    if (code.marks >= HtipLimits.TEMPLATE_IDS) {
      throw code.fault(HtipError.E_LIMIT, code.marks + " marks");
    }
    return new Walk(code.steps);
  }

  private Walk.Step step() {
    int code = bytes[at++] & 0xFF;
    return switch (code) {
      case 0, 1, 2 -> move(code);
      case TEXT -> mark(new Walk.Text());
      case ATTRIBUTE -> mark(new Walk.Attribute(name()));
      case PROPERTY -> mark(new Walk.Property(name()));
      case CLASS -> mark(new Walk.ClassName(name()));
      case EVENT -> mark(event());
      case ANCHOR -> mark(new Walk.Anchor());
      default -> throw fault(HtipError.E_TPL, "step " + code);
    };
  }

  private Walk.Step move(int code) {
    Move move = Move.of(code);
    switch (move) {
      case FIRST_CHILD -> depth++;
      case NEXT_SIBLING -> {
        if (depth == 0) {
          throw fault(HtipError.E_TPL, "the root has no siblings");
        }
      }
      case PARENT -> {
        if (--depth < 0) {
          throw fault(HtipError.E_TPL, "a walk out of the root");
        }
      }
    }
    return move;
  }

  private Walk.Step mark(Walk.Mark mark) {
    marks++;
    return mark;
  }

  private int operand() {
    if (end - at < 2) {
      throw fault(HtipError.E_TPL, "an operand is cut off");
    }
    at += 2;
    return LittleEndian.get16(bytes, at - 2);
  }

  private String name() {
    int index = operand();
    if (index >= strings.count()) {
      throw fault(HtipError.E_STR, "string " + index + " of " + strings.count());
    }
    return strings.get(index);
  }

  private Walk.Event event() {
    int operand = operand();
    EventType type = EventType.of(operand & 0xFF);
    if (type == null || operand >>> 8 > EventField.ALL) {
      throw fault(HtipError.E_LIMIT, "event " + operand);
    }
    return new Walk.Event(type, operand >>> 8);
  }

  private HtipException fault(HtipError error, String detail) {
    return new HtipException(error, at, detail);
  }
}
