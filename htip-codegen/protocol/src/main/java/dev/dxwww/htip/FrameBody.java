package dev.dxwww.htip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The body of the frame being written: its operations, its strings and what they may name. */
final class FrameBody {
  // A column where fewer than a ninth of the texts are found again is soon no longer searched:
  // each new one counts 1, each found one takes back 8, and this many end it.
  private static final int MISSES = 64;
  private static final int FOUND = 8;

  private final StringTable table = new StringTable();
  private final ByteSink ops = new ByteSink(1024);
  private final BundleRef[] used = new BundleRef[HtipLimits.USES];
  private ByteSink lengths = new ByteSink(0);
  private final List<WalkName> walkNames = new ArrayList<>();
  private BundleRef bundle = BundleRef.PAGE;
  private int use;
  private int uses;
  private int lastNode;
  private int operations;
  private int definitions;
  private long definedUnits;
  private int made;
  private int[] previous = new int[16];
  private int[] misses = new int[16];
  // Rows that have not begun; negative where there were more values than belong.
  private int rows;
  // The values of a row, and how many the row that has begun has: all of them where none is open.
  private int columns = 1;
  private int column = 1;
  private int nextNode = 1;

  /** A name in a walk program, set once all fresh strings have their index. */
  private record WalkName(int position, String name) {}

  void begin(int nextNode) {
    this.nextNode = nextNode;
    table.clear();
    ops.length = 0;
    walkNames.clear();
    Arrays.fill(used, 0, uses, BundleRef.PAGE);
    bundle = BundleRef.PAGE;
    use = 0;
    uses = 0;
    lastNode = 0;
    operations = 0;
    definitions = 0;
    definedUnits = 0;
    made = 0;
    rows = 0;
    columns = 1;
    column = 1;
  }

  int nextNode() {
    return nextNode;
  }

  int operations() {
    return operations;
  }

  // Operations and operands

  void op(Opcode opcode) {
    if (rows != 0 || column != columns) {
      throw new IllegalStateException(
          (rows < 0 ? "too many" : "missing") + " values before " + opcode);
    }
    columns = 1;
    column = 1;
    operations++;
    ops.u8(opcode.code());
  }

  void v(int value) {
    ops.v(value);
  }

  void node(int node) {
    if (Integer.compareUnsigned(node, nextNode) >= 0) {
      throw new HtipException(HtipError.E_NODE, -1, "node " + node + " of " + nextNode);
    }
    ops.z(node - lastNode);
    lastNode = node;
  }

  void child(int node) {
    if (node == 0) {
      throw new HtipException(HtipError.E_NODE, -1, "the mount has no other place");
    }
    node(node);
  }

  void string(String string) {
    ops.v(table.reference(string));
  }

  void value(String value) {
    ops.v(table.reference(value) << 1);
  }

  void value(int value) {
    if (value << 1 >> 1 == value) {
      inline(value);
    } else {
      value(Integer.toString(value));
    }
  }

  private void inline(int value) {
    ops.v((value << 1 ^ value >> 31) << 1 | 1);
  }

  // Rows of values

  void expect(int values, int rows) {
    if (values > previous.length) {
      previous = new int[Math.max(values, previous.length * 2)];
      misses = new int[previous.length];
    }
    Arrays.fill(previous, 0, values, 0);
    Arrays.fill(misses, 0, values, 0);
    this.rows = values == 0 ? 0 : rows;
    columns = Math.max(1, values);
    column = columns;
  }

  void cell(String value) {
    int at = next();
    if (misses[at] >= MISSES) {
      table.fresh(value);
      ops.u8(0);
      return;
    }
    int reference = table.reference(value);
    misses[at] = reference == 0 ? misses[at] + 1 : Math.max(0, misses[at] - FOUND);
    ops.v(reference << 1);
  }

  void cell(int value) {
    int at = next();
    int difference = value - previous[at];
    if (difference + 32 >>> 6 == 0) {
      previous[at] = value;
      ops.u8((difference << 1 ^ difference >> 31) << 1 | 1);
    } else if (difference << 1 >> 1 == difference) {
      previous[at] = value;
      inline(difference);
    } else {
      value(Integer.toString(value));
    }
  }

  private int next() {
    int at = column;
    if (at == columns) {
      rows--;
      at = 0;
    }
    column = at + 1;
    return at;
  }

  // Nodes and templates

  /** Gives out ids; returns the first of them. */
  int take(long ids) {
    if (ids > HtipLimits.NODES - nextNode || ids > HtipLimits.NODES - made) {
      throw new HtipException(HtipError.E_LIMIT, -1, "more than 2^24 nodes");
    }
    int first = nextNode;
    nextNode = first + (int) ids;
    made += (int) ids;
    return first;
  }

  void trim(int next) {
    if (next < 1 || next > nextNode) {
      throw new HtipException(HtipError.E_LIMIT, -1, "trim to " + next + " of " + nextNode);
    }
    op(Opcode.TRIM);
    ops.v(next);
    nextNode = next;
  }

  /** The number of a template in this frame; names its bundle where that was not done yet. */
  int tid(TemplateRef template) {
    if (template.bundle() != bundle) {
      BundleRef next = template.bundle();
      use = next.equals(BundleRef.PAGE) ? 0 : ordinal(next);
      bundle = next;
    }
    return use << 8 | template.index();
  }

  private int ordinal(BundleRef next) {
    for (int i = 0; i < uses; i++) {
      if (used[i].equals(next)) {
        return i + 1;
      }
    }
    if (uses == HtipLimits.USES) {
      throw new HtipException(HtipError.E_LIMIT, -1, "more than 31 bundles in a frame");
    }
    op(Opcode.USE);
    ops.hash(next.hash());
    used[uses++] = next;
    return uses;
  }

  void define(int tid, TemplateDef template) {
    long units = definedUnits + template.html().length();
    if (tid < 0 || tid >= HtipLimits.TEMPLATES || units > HtipLimits.DEFINED_UNITS) {
      throw new HtipException(HtipError.E_LIMIT, -1, "template " + tid);
    }
    definedUnits = units;
    op(Opcode.TEMPLATE_DEF);
    definitions++;
    ops.v(tid);
    string(template.html());
    ops.v(WalkCode.length(template.walk()));
    WalkCode.write(template.walk(), ops, (at, name) -> walkNames.add(new WalkName(at, name)));
  }

  // The end

  /** Ends the frame; returns its bytes, or fewer where there is text that is not ASCII. */
  int end() {
    op(Opcode.END);
    for (WalkName name : walkNames) {
      relocate(name);
    }
    lengths = table.lengths();
    return Htip.HEADER
        + ByteSink.size(table.count())
        + ByteSink.size(table.units())
        + ByteSink.size(definitions)
        + ByteSink.size(operations)
        + lengths.length
        + table.units()
        + ops.length;
  }

  /** Writes the whole frame once it has ended. */
  void assemble(ByteSink out, int flags, int seq) {
    head(out, flags, seq, table.units());
    if (!table.ascii(out)) {
      int blob = table.encode();
      head(out, flags, seq, blob);
      out.put(table.blob(), 0, blob);
    }
    out.put(ops.bytes, 0, ops.length);
    FrameHeader.close(out);
  }

  private void head(ByteSink out, int flags, int seq, int blob) {
    out.length = 0;
    FrameHeader.write(out, flags, seq);
    out.v(table.count());
    out.v(blob);
    out.v(definitions);
    out.v(operations);
    out.put(lengths.bytes, 0, lengths.length);
  }

  private void relocate(WalkName name) {
    int index = table.index(name.name());
    if (index > 0xFFFF) {
      throw new HtipException(HtipError.E_LIMIT, -1, "a name of a walk has index " + index);
    }
    ops.bytes[name.position()] = (byte) index;
    ops.bytes[name.position() + 1] = (byte) (index >>> 8);
  }
}
