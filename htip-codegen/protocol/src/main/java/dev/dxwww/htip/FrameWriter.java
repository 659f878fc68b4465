package dev.dxwww.htip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes frames: what generated code calls at run time, in one pass over the data.
 *
 * <p>A writer belongs to one thread and is used again for frame after frame; its arrays grow to the
 * largest of them and are kept. {@link #begin} starts a frame, {@link #finish} ends it. Between
 * frames it keeps which node id comes next, until a frame with {@link Htip#FULL}.
 *
 * <p>{@link #clone} and {@link #repeat} are followed by their values in the order of the template's
 * slots: {@link #text}, {@link #number(int)}, {@link #flag}, {@link #absent}. All limits of
 * {@link HtipLimits} are kept: {@link HtipException} with E_LIMIT or E_NODE says which was not.
 */
public final class FrameWriter {
  private final StringTable table = new StringTable();
  private final ByteSink ops = new ByteSink(1024);
  private final ByteSink out = new ByteSink(1024);
  private final BundleRef[] used = new BundleRef[HtipLimits.USES];
  private final List<WalkName> walkNames = new ArrayList<>();
  private int[] previous = new int[16];
  private int flags;
  private int seq;
  private int nextNode = 1;
  private int lastNode;
  private int operations;
  private int definitions;
  private int uses;
  private BundleRef bundle = BundleRef.PAGE;
  private int use;
  private int columns;
  private int column;
  // Values still to come; rows of a REPEAT times columns may be more than an int holds.
  private long pending;
  private int openBatch = -1;

  /** A name in a walk program, set once all fresh strings have their index. */
  private record WalkName(int position, String name) {}

  /** Starts a frame; what was written since the last {@link #finish} is forgotten. */
  public FrameWriter begin(int flags, int seq) {
    return begin(flags, seq, (flags & Htip.FULL) != 0 ? 1 : nextNode);
  }

  /**
   * Starts a frame for a client whose next node id is known, such as one whose page was rendered
   * by another node.
   *
   * @param flags {@link Htip#FULL}, {@link Htip#MORE}, both or 0
   * @param seq the number of the frame in its session; 0 where frames are cached or not counted
   */
  public FrameWriter begin(int flags, int seq, int nextNode) {
    if ((flags & ~(Htip.FULL | Htip.MORE)) != 0) {
      throw new HtipException(HtipError.E_FLAGS, -1, "flags " + flags + " are not the writer's");
    }
    this.flags = flags;
    this.seq = seq;
    this.nextNode = nextNode;
    table.clear();
    ops.length = 0;
    walkNames.clear();
    Arrays.fill(used, 0, uses, BundleRef.PAGE);
    uses = 0;
    bundle = BundleRef.PAGE;
    use = 0;
    lastNode = 0;
    operations = 0;
    definitions = 0;
    pending = 0;
    openBatch = -1;
    return this;
  }

  /** Says that another frame of the same answer follows this one. */
  public FrameWriter more() {
    flags |= Htip.MORE;
    return this;
  }

  /** The id the next node gets. */
  public int nextNode() {
    return nextNode;
  }

  /** Whether nothing but the header was written yet: a diff that found no change. */
  public boolean isEmpty() {
    return operations == 0;
  }

  // Templates

  /** Defines a template of page frames; it stays until FULL or until it is defined again. */
  public TemplateRef define(int tid, TemplateDef template) {
    if (tid < 0 || tid >= HtipLimits.TEMPLATES) {
      throw new HtipException(HtipError.E_LIMIT, -1, "template " + tid);
    }
    Walk walk = template.walk();
    TemplateRef ref = BundleRef.PAGE.template(tid, walk.marks(), walk.values());
    op(Opcode.TEMPLATE_DEF);
    definitions++;
    ops.v(tid);
    string(template.html());
    ops.v(WalkCode.length(walk));
    WalkCode.write(walk, ops, (at, name) -> walkNames.add(new WalkName(at, name)));
    return ref;
  }

  /** Clones a template, detached; its values follow. Returns the id of the root. */
  public int clone(TemplateRef template) {
    int tid = tid(template);
    op(Opcode.CLONE);
    ops.v(tid);
    expect(template.values(), 1);
    return take(template.ids());
  }

  /**
   * Clones a template once per row and inserts each clone; the values of all rows follow, row by
   * row. Returns the id of the first root; the next one is {@link TemplateRef#ids} higher.
   *
   * @param before the node to insert before, or 0 for the end
   */
  public int repeat(TemplateRef template, int parent, int before, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count " + count);
    }
    if (template.values() == 0) {
      return repeatBare(template, parent, before, count);
    }
    int tid = tid(template);
    op(Opcode.REPEAT);
    ops.v(tid);
    node(parent);
    node(before);
    ops.v(count);
    expect(template.values(), count);
    return take((long) template.ids() * count);
  }

  /** Rows without values have no bytes, so their count could not be checked: single operations. */
  private int repeatBare(TemplateRef template, int parent, int before, int count) {
    int first = nextNode;
    for (int i = 0; i < count; i++) {
      insert(parent, clone(template), before);
    }
    return first;
  }

  /**
   * Gives ids to instances of a template that stand in the document already.
   *
   * @param index the first of them among all child nodes of the parent
   * @return the id of the first root
   */
  public int adopt(TemplateRef template, int parent, int index, int count) {
    int tid = tid(template);
    op(Opcode.ADOPT);
    ops.v(tid);
    node(parent);
    ops.v(index);
    ops.v(count);
    return take((long) template.ids() * count);
  }

  // Values of CLONE and REPEAT

  /** The next value, a text. */
  public FrameWriter text(String value) {
    next();
    ops.v(table.reference(value) << 1);
    return this;
  }

  /** The next value, a number; it reads as its decimal digits. */
  public FrameWriter number(int value) {
    int at = next();
    int difference = value - previous[at];
    if (difference << 1 >> 1 == difference) {
      previous[at] = value;
      inline(difference);
    } else {
      ops.v(table.reference(Integer.toString(value)) << 1);
    }
    return this;
  }

  /** The next value, a number; one that is no int goes as text. */
  public FrameWriter number(long value) {
    return (int) value == value ? number((int) value) : text(Long.toString(value));
  }

  /** The next value, 1 or 0: for classes and for properties that are booleans. */
  public FrameWriter flag(boolean value) {
    return number(value ? 1 : 0);
  }

  /** The next value: the attribute is not there. */
  public FrameWriter absent() {
    return text(Htip.ABSENT);
  }

  // The tree

  /** Appends a node to a parent. */
  public FrameWriter append(int parent, int child) {
    op(Opcode.APPEND);
    node(parent);
    child(child);
    return this;
  }

  /** Inserts a node before another, or at the end where that is 0; moves it if it has a place. */
  public FrameWriter insert(int parent, int node, int before) {
    op(Opcode.INSERT);
    node(parent);
    child(node);
    node(before);
    return this;
  }

  /** Removes a node and the siblings after it, {@code count} in all. */
  public FrameWriter remove(int node, int count) {
    op(Opcode.REMOVE);
    child(node);
    ops.v(count);
    return this;
  }

  /** Removes all children of a node. */
  public FrameWriter clear(int node) {
    op(Opcode.CLEAR);
    node(node);
    return this;
  }

  /** Forgets all nodes from an id on; they must have been removed before. */
  public FrameWriter trim(int nextNode) {
    if (nextNode < 1 || nextNode > this.nextNode) {
      throw new HtipException(HtipError.E_LIMIT, -1, "trim to " + nextNode);
    }
    op(Opcode.TRIM);
    ops.v(nextNode);
    this.nextNode = nextNode;
    return this;
  }

  // Patches

  /** Replaces the text of a text node. */
  public FrameWriter patchText(int node, String value) {
    op(Opcode.PATCH_TEXT);
    node(node);
    value(value);
    return this;
  }

  /** Replaces the text of a text node by the digits of a number. */
  public FrameWriter patchText(int node, int value) {
    op(Opcode.PATCH_TEXT);
    node(node);
    value(value);
    return this;
  }

  /** Replaces {@code deleted} UTF-16 units from {@code start} on by a text. */
  public FrameWriter spliceText(int node, int start, int deleted, String value) {
    op(Opcode.TEXT_SPLICE);
    node(node);
    ops.v(start);
    ops.v(deleted);
    value(value);
    return this;
  }

  /** Sets an attribute. */
  public FrameWriter patchAttribute(int node, String name, String value) {
    op(Opcode.PATCH_ATTR);
    node(node);
    string(name);
    value(value);
    return this;
  }

  /** Sets an attribute to the digits of a number. */
  public FrameWriter patchAttribute(int node, String name, int value) {
    op(Opcode.PATCH_ATTR);
    node(node);
    string(name);
    value(value);
    return this;
  }

  /** Takes an attribute away. */
  public FrameWriter deleteAttribute(int node, String name) {
    op(Opcode.DEL_ATTR);
    node(node);
    string(name);
    return this;
  }

  /** Sets a property to a text. */
  public FrameWriter setProperty(int node, String name, String value) {
    op(Opcode.SET_PROP);
    node(node);
    string(name);
    value(value);
    return this;
  }

  /** Sets a property to a number, or to a boolean where it is one. */
  public FrameWriter setProperty(int node, String name, int value) {
    op(Opcode.SET_PROP);
    node(node);
    string(name);
    value(value);
    return this;
  }

  /** Switches a class on or off. */
  public FrameWriter toggleClass(int node, String name, boolean on) {
    op(Opcode.CLASS_TOGGLE);
    node(node);
    string(name);
    ops.v(on ? 1 : 0);
    return this;
  }

  /** Binds an event of a node to a handler by number; {@code fields} as {@link EventField}. */
  public FrameWriter event(int node, EventType type, int fields, int handler) {
    event(node, type, fields);
    value(handler);
    return this;
  }

  /** Binds an event of a node to a handler by text, such as one with its arguments. */
  public FrameWriter event(int node, EventType type, int fields, String handler) {
    event(node, type, fields);
    value(handler);
    return this;
  }

  // The page

  /** Opens a batch: what follows, up to its commit, is one change for the eye. */
  public FrameWriter beginBatch(int id) {
    if (openBatch >= 0 || id < 0) {
      throw new HtipException(HtipError.E_OP, -1, "a batch is open, or its id is negative");
    }
    op(Opcode.BATCH_BEGIN);
    ops.v(id);
    openBatch = id;
    return this;
  }

  /** Closes the open batch. */
  public FrameWriter commitBatch() {
    if (openBatch < 0) {
      throw new HtipException(HtipError.E_OP, -1, "no batch is open");
    }
    op(Opcode.BATCH_COMMIT);
    ops.v(openBatch);
    openBatch = -1;
    return this;
  }

  /** Goes to an address. */
  public FrameWriter navigate(String address) {
    op(Opcode.NAV);
    string(address);
    return this;
  }

  /** Puts the focus on a node. */
  public FrameWriter focus(int node) {
    op(Opcode.FOCUS);
    node(node);
    return this;
  }

  /** Sets the title of the document. */
  public FrameWriter title(String title) {
    op(Opcode.TITLE);
    string(title);
    return this;
  }

  // The end

  /** Ends the frame; returns its length. The bytes stand in {@link #array()} until the next one. */
  public int finish() {
    if (openBatch >= 0) {
      throw new HtipException(HtipError.E_OP, -1, "batch " + openBatch + " is open");
    }
    op(Opcode.END);
    for (WalkName name : walkNames) {
      relocate(name);
    }
    int blob = table.encode();
    out.length = 0;
    header();
    out.v(table.count());
    out.v(blob);
    out.v(definitions);
    out.v(operations);
    out.put(table.lengths().bytes, 0, table.lengths().length);
    out.put(table.blob(), 0, blob);
    out.put(ops.bytes, 0, ops.length);
    if (out.length > HtipLimits.FRAME_BYTES) {
      throw new HtipException(HtipError.E_LIMIT, -1, "a frame of " + out.length + " bytes");
    }
    int body = out.length - Htip.HEADER;
    for (int i = 0; i < 4; i++) {
      out.bytes[8 + i] = (byte) (body >>> 8 * i);
    }
    return out.length;
  }

  /** The array the finished frame begins at the start of; the writer uses it again. */
  public byte[] array() {
    return out.bytes;
  }

  /** Ends the frame and returns a copy of it. */
  public byte[] toByteArray() {
    finish();
    return out.copy();
  }

  /** Ends the frame and writes it. */
  public void writeTo(OutputStream stream) throws IOException {
    finish();
    stream.write(out.bytes, 0, out.length);
  }

  private void header() {
    out.u32(FrameHeader.MAGIC);
    out.u8(Htip.VERSION);
    out.u8(flags);
    out.u16(Htip.HEADER);
    out.u32(0);
    out.u32(seq);
  }

  private void event(int node, EventType type, int fields) {
    if ((fields & ~EventField.ALL) != 0) {
      throw new HtipException(HtipError.E_LIMIT, -1, "event fields " + fields);
    }
    op(Opcode.EVENT);
    node(node);
    ops.v(type.code() | fields << 8);
  }

  private void op(Opcode opcode) {
    if (pending != 0) {
      throw new IllegalStateException(pending + " values are missing before " + opcode);
    }
    operations++;
    ops.u8(opcode.code());
  }

  private int tid(TemplateRef template) {
    if (template.bundle() != bundle) {
      use(template.bundle());
    }
    return use << 8 | template.index();
  }

  /** Makes a bundle the current one; names it in the frame where that has not been done yet. */
  private void use(BundleRef next) {
    int found = next.equals(BundleRef.PAGE) ? 0 : ordinal(next);
    bundle = next;
    use = found;
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

  private int take(long ids) {
    if (ids > HtipLimits.NODES - nextNode) {
      throw new HtipException(HtipError.E_LIMIT, -1, "more than 2^24 nodes");
    }
    int first = nextNode;
    nextNode = first + (int) ids;
    return first;
  }

  private void expect(int values, int rows) {
    if (values > previous.length) {
      previous = new int[Math.max(values, previous.length * 2)];
    }
    Arrays.fill(previous, 0, values, 0);
    columns = values;
    column = 0;
    pending = (long) values * rows;
  }

  private int next() {
    if (pending == 0) {
      throw new IllegalStateException("one value more than the template has slots");
    }
    pending--;
    int at = column;
    column = at + 1 == columns ? 0 : at + 1;
    return at;
  }

  private void node(int node) {
    if (Integer.compareUnsigned(node, nextNode) >= 0) {
      throw new HtipException(HtipError.E_NODE, -1, "node " + node + " of " + nextNode);
    }
    ops.z(node - lastNode);
    lastNode = node;
  }

  private void child(int node) {
    if (node == 0) {
      throw new HtipException(HtipError.E_NODE, -1, "the mount has no other place");
    }
    node(node);
  }

  private void string(String string) {
    ops.v(table.reference(string));
  }

  private void value(String value) {
    ops.v(table.reference(value) << 1);
  }

  private void value(int value) {
    if (value << 1 >> 1 == value) {
      inline(value);
    } else {
      value(Integer.toString(value));
    }
  }

  private void inline(int value) {
    ops.v((value << 1 ^ value >> 31) << 1 | 1);
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
