package dev.dxwww.htip;

import java.io.IOException;
import java.io.OutputStream;

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
  private final FrameBody body = new FrameBody();
  private final ByteSink out = new ByteSink(1024);
  private int flags;
  private int seq;
  private int openBatch = -1;

  /** Starts a frame; what was written since the last {@link #finish} is forgotten. */
  public FrameWriter begin(int flags, int seq) {
    return begin(flags, seq, (flags & Htip.FULL) != 0 ? 1 : body.nextNode());
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
    if (nextNode < 1 || nextNode > HtipLimits.NODES) {
      throw new HtipException(HtipError.E_LIMIT, -1, "next node " + nextNode);
    }
    this.flags = flags;
    this.seq = seq;
    body.begin(nextNode);
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
    return body.nextNode();
  }

  /** Whether nothing but the header was written yet: a diff that found no change. */
  public boolean isEmpty() {
    return body.operations() == 0;
  }

  // Templates

  /** Defines a template of page frames; it stays until FULL or until it is defined again. */
  public TemplateRef define(int tid, TemplateDef template) {
    body.define(tid, template);
    return BundleRef.PAGE.template(tid, template.walk().marks(), template.walk().values());
  }

  /** Clones a template, detached; its values follow. Returns the id of the root. */
  public int clone(TemplateRef template) {
    int tid = body.tid(template);
    body.op(Opcode.CLONE);
    body.v(tid);
    body.expect(template.values(), 1);
    return body.take(template.ids());
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
    int tid = body.tid(template);
    body.op(Opcode.REPEAT);
    body.v(tid);
    body.node(parent);
    body.node(before);
    body.v(count);
    body.expect(template.values(), count);
    return body.take((long) template.ids() * count);
  }

  /** Rows without values have no bytes, so their count could not be checked: single operations. */
  private int repeatBare(TemplateRef template, int parent, int before, int count) {
    int first = body.nextNode();
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
    int tid = body.tid(template);
    body.op(Opcode.ADOPT);
    body.v(tid);
    body.node(parent);
    body.v(index);
    body.v(count);
    return body.take((long) template.ids() * count);
  }

  // Values of CLONE and REPEAT

  /** The next value, a text. */
  public FrameWriter text(String value) {
    body.cell(value);
    return this;
  }

  /** The next value, a number; it reads as its decimal digits. */
  public FrameWriter number(int value) {
    body.cell(value);
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
    body.op(Opcode.APPEND);
    body.node(parent);
    body.child(child);
    return this;
  }

  /** Inserts a node before another, or at the end where that is 0; moves it if it has a place. */
  public FrameWriter insert(int parent, int node, int before) {
    body.op(Opcode.INSERT);
    body.node(parent);
    body.child(node);
    body.node(before);
    return this;
  }

  /** Removes a node and the siblings after it, {@code count} in all. */
  public FrameWriter remove(int node, int count) {
    body.op(Opcode.REMOVE);
    body.child(node);
    body.v(count);
    return this;
  }

  /** Removes all children of a node. */
  public FrameWriter clear(int node) {
    body.op(Opcode.CLEAR);
    body.node(node);
    return this;
  }

  /** Forgets all nodes from an id on; they must have been removed before. */
  public FrameWriter trim(int nextNode) {
    body.trim(nextNode);
    return this;
  }

  // Patches

  /** Replaces the text of a text node. */
  public FrameWriter patchText(int node, String value) {
    body.op(Opcode.PATCH_TEXT);
    body.node(node);
    body.value(value);
    return this;
  }

  /** Replaces the text of a text node by the digits of a number. */
  public FrameWriter patchText(int node, int value) {
    body.op(Opcode.PATCH_TEXT);
    body.node(node);
    body.value(value);
    return this;
  }

  /** Replaces {@code deleted} UTF-16 units from {@code start} on by a text. */
  public FrameWriter spliceText(int node, int start, int deleted, String value) {
    body.op(Opcode.TEXT_SPLICE);
    body.node(node);
    body.v(start);
    body.v(deleted);
    body.value(value);
    return this;
  }

  /** Sets an attribute. */
  public FrameWriter patchAttribute(int node, String name, String value) {
    body.op(Opcode.PATCH_ATTR);
    body.node(node);
    body.string(name);
    body.value(value);
    return this;
  }

  /** Sets an attribute to the digits of a number. */
  public FrameWriter patchAttribute(int node, String name, int value) {
    body.op(Opcode.PATCH_ATTR);
    body.node(node);
    body.string(name);
    body.value(value);
    return this;
  }

  /** Takes an attribute away. */
  public FrameWriter deleteAttribute(int node, String name) {
    body.op(Opcode.DEL_ATTR);
    body.node(node);
    body.string(name);
    return this;
  }

  /** Sets a property to a text. */
  public FrameWriter setProperty(int node, String name, String value) {
    body.op(Opcode.SET_PROP);
    body.node(node);
    body.string(name);
    body.value(value);
    return this;
  }

  /** Sets a property to a number, or to a boolean where it is one. */
  public FrameWriter setProperty(int node, String name, int value) {
    body.op(Opcode.SET_PROP);
    body.node(node);
    body.string(name);
    body.value(value);
    return this;
  }

  /** Switches a class on or off. */
  public FrameWriter toggleClass(int node, String name, boolean on) {
    body.op(Opcode.CLASS_TOGGLE);
    body.node(node);
    body.string(name);
    body.v(on ? 1 : 0);
    return this;
  }

  /** Binds an event of a node to a handler by number; {@code fields} as {@link EventField}. */
  public FrameWriter event(int node, EventType type, int fields, int handler) {
    event(node, type, fields);
    body.value(handler);
    return this;
  }

  /** Binds an event of a node to a handler by text, such as one with its arguments. */
  public FrameWriter event(int node, EventType type, int fields, String handler) {
    event(node, type, fields);
    body.value(handler);
    return this;
  }

  // The page

  /** Opens a batch: what follows, up to its commit, is one change for the eye. */
  public FrameWriter beginBatch(int id) {
    if (openBatch >= 0 || id < 0) {
      throw new HtipException(HtipError.E_OP, -1, "a batch is open, or its id is negative");
    }
    body.op(Opcode.BATCH_BEGIN);
    body.v(id);
    openBatch = id;
    return this;
  }

  /** Closes the open batch. */
  public FrameWriter commitBatch() {
    if (openBatch < 0) {
      throw new HtipException(HtipError.E_OP, -1, "no batch is open");
    }
    body.op(Opcode.BATCH_COMMIT);
    body.v(openBatch);
    openBatch = -1;
    return this;
  }

  /** Goes to an address. */
  public FrameWriter navigate(String address) {
    body.op(Opcode.NAV);
    body.string(address);
    return this;
  }

  /** Puts the focus on a node. */
  public FrameWriter focus(int node) {
    body.op(Opcode.FOCUS);
    body.node(node);
    return this;
  }

  /** Sets the title of the document. */
  public FrameWriter title(String title) {
    body.op(Opcode.TITLE);
    body.string(title);
    return this;
  }

  // The end

  /** Ends the frame; returns its length. The bytes stand in {@link #array()} until the next one. */
  public int finish() {
    end();
    body.assemble(out, flags, seq);
    return out.length;
  }

  /** The array the finished frame begins at the start of; the writer uses it again. */
  public byte[] array() {
    return out.bytes;
  }

  /** Ends the frame and returns it. */
  public byte[] toByteArray() {
    ByteSink exact = new ByteSink(end());
    body.assemble(exact, flags, seq);
    return exact.length == exact.bytes.length ? exact.bytes : exact.copy();
  }

  /** Ends the frame and writes it. */
  public void writeTo(OutputStream stream) throws IOException {
    finish();
    stream.write(out.bytes, 0, out.length);
  }

  private int end() {
    if (openBatch >= 0) {
      throw new HtipException(HtipError.E_OP, -1, "batch " + openBatch + " is open");
    }
    return body.end();
  }

  private void event(int node, EventType type, int fields) {
    if ((fields & ~EventField.ALL) != 0) {
      throw new HtipException(HtipError.E_LIMIT, -1, "event fields " + fields);
    }
    body.op(Opcode.EVENT);
    body.node(node);
    body.v(type.code() | fields << 8);
  }
}
