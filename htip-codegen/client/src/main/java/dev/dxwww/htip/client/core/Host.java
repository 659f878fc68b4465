package dev.dxwww.htip.client.core;

import java.util.Objects;
import java.util.function.IntUnaryOperator;

import org.jspecify.annotations.Nullable;

/** The way out of the core: on the JVM to one {@link HostCalls}, in WebAssembly the imports. */
public final class Host {
  private static @Nullable HostCalls calls;

  private Host() {}

  /** Where calls go from now on; not in the subset. */
  public static void to(HostCalls next) {
    calls = next;
  }

  private static HostCalls calls() {
    return Objects.requireNonNull(calls, "no host");
  }

  /** Ends the reading of a frame: its code, and where; does not return. */
  static final int REFUSE = 0;
  /** A template: its number, its HTML, where its walk program is, and how long that is. */
  static final int TEMPLATE = 1;
  /**
   * A clone, inserted where its parent is not negative: template, first id, parent, before what.
   * Its values are two words each from {@link Operations#VALUES} on: the index of a text or -1,
   * and a number.
   */
  static final int ROW = 2;
  /** Gives the index of a number's text. */
  static final int INTERN = 0x0B;
  /**
   * The texts: where, how many bytes, where their lengths are, and how many by 8, plus 4 where all
   * is drawn anew.
   */
  static final int STRINGS = 0x12;
  /** Its first id is at {@link Operations#VALUES}. */
  static final int ADOPT = 0x13;

  /** A frame that was refused, as the JVM tells it; not in the subset. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;
    private final int at;

    Refused(int code, int at) {
      super("code " + code + " at " + at, null, false, false);
      this.code = code;
      this.at = at;
    }

    /** Why, see {@link Code}. */
    public int code() {
      return code;
    }

    /** Where reading stopped; where a bundle is missing, at its hash. */
    public int at() {
      return at;
    }
  }

  /**
   * The one way out: operations of the protocol by number with their operands, and those above.
   *
   * @return what {@link #INTERN} gives; else 0
   */
  static int tell(int operation, int a, int b, int c, int d) {
    if (operation == REFUSE) {
      throw new Refused(a, b);
    }
    return tell(calls(), operation, new int[] {a, b, c, d}, Mem::u32);
  }

  /** The same to a given host; not in the subset. */
  static int tell(HostCalls host, int operation, int[] o, IntUnaryOperator memory) {
    switch (operation) {
      case REFUSE -> throw new Refused(o[0], o[1]);
      case TEMPLATE -> host.template(o[0], o[1], o[2], o[3]);
      case ROW -> row(host, o, memory);
      case INTERN -> {
        return host.intern(o[0]);
      }
      case STRINGS -> {
        host.strings(o[0], o[1], o[2], o[3] >>> 3);
        if ((o[3] & Frame.FULL) != 0) {
          host.reset();
        }
      }
      case ADOPT ->
          host.adopt(o[0], o[1], o[2], o[3], memory.applyAsInt(Operations.VALUES));
      default -> tell(host, operation, o);
    }
    return 0;
  }

  private static void row(HostCalls host, int[] row, IntUnaryOperator memory) {
    host.clone(row[0], row[1]);
    int count = memory.applyAsInt(Templates.TABLE + (row[0] << 2)) >>> 16;
    for (int i = 0; i < count; i++) {
      int text = memory.applyAsInt(Operations.VALUES + (i << 3));
      int number = memory.applyAsInt(Operations.VALUES + (i << 3) + 4);
      host.slot(row[0], i, row[1], text < 0 ? host.intern(number) : text);
    }
    if (row[2] >= 0) {
      host.insert(row[2], row[1], row[3]);
    }
  }

  /** Operations that change one place. */
  private static void tell(HostCalls host, int operation, int[] o) {
    switch (operation) {
      case 0x03, 0x09 -> host.insert(o[0], o[1], o[2]);
      case 0x04 -> host.text(o[0], o[1]);
      case 0x05 -> host.attr(o[0], o[1], o[2]);
      case 0x06 -> host.cls(o[0], o[1], o[2]);
      case 0x07 -> host.remove(o[0], o[1]);
      case 0x08 -> host.event(o[0], o[1], o[2]);
      case 0x0A -> host.clear(o[0]);
      case 0x0C -> host.prop(o[0], o[1], o[2]);
      case 0x0D -> host.splice(o[0], o[1], o[2], o[3]);
      case 0x0E -> host.delAttr(o[0], o[1]);
      case 0x0F, 0x10 -> host.batch(o[0], operation - 0x0F);
      case 0x11 -> host.trim(o[0]);
      case 0x14 -> host.nav(o[0]);
      case 0x15 -> host.focus(o[0]);
      case 0x16 -> host.title(o[0]);
      default -> throw new IllegalStateException("operation " + operation);
    }
  }
}
