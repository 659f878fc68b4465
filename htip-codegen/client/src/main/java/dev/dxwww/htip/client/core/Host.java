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

  static void strings(int at, int bytes, int lengths, int count) {
    calls().strings(at, bytes, lengths, count);
  }

  static void reset() {
    calls().reset();
  }

  static int intern(int value) {
    return calls().intern(value);
  }

  static void template(int id, int html, int walk, int length) {
    calls().template(id, html, walk, length);
  }

  static void adopt(int template, int parent, int index, int count, int base) {
    calls().adopt(template, parent, index, count, base);
  }

  /**
   * A clone with its values, inserted where {@code parent} is not negative.
   *
   * @param values two words for each value: the index of a text, or -1, and then the number
   */
  static void row(int template, int base, int parent, int before, int values) {
    row(calls(), new int[] {template, base, parent, before, values}, Mem::u32);
  }

  /** The same to a given host; not in the subset. */
  static void row(HostCalls host, int[] row, IntUnaryOperator memory) {
    host.clone(row[0], row[1]);
    int count = memory.applyAsInt(Templates.TABLE + (row[0] << 2)) >>> 16;
    for (int i = 0; i < count; i++) {
      int text = memory.applyAsInt(row[4] + (i << 3));
      int number = memory.applyAsInt(row[4] + (i << 3) + 4);
      host.slot(row[0], i, row[1], text < 0 ? host.intern(number) : text);
    }
    if (row[2] >= 0) {
      host.insert(row[2], row[1], row[3]);
    }
  }

  /** All other operations, by number with their operands; those that one lacks are 0. */
  static void tell(int operation, int a, int b, int c, int d) {
    tell(calls(), operation, new int[] {a, b, c, d});
  }

  /** The same to a given host; not in the subset. */
  static void tell(HostCalls host, int operation, int[] o) {
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
