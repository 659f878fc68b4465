package dev.dxwww.htip;

import dev.dxwww.htip.Operation.Adopt;
import dev.dxwww.htip.Operation.Append;
import dev.dxwww.htip.Operation.Batch;
import dev.dxwww.htip.Operation.BindEvent;
import dev.dxwww.htip.Operation.Clear;
import dev.dxwww.htip.Operation.Clone;
import dev.dxwww.htip.Operation.Define;
import dev.dxwww.htip.Operation.DeleteAttribute;
import dev.dxwww.htip.Operation.Focus;
import dev.dxwww.htip.Operation.Insert;
import dev.dxwww.htip.Operation.Navigate;
import dev.dxwww.htip.Operation.PatchAttribute;
import dev.dxwww.htip.Operation.PatchText;
import dev.dxwww.htip.Operation.Remove;
import dev.dxwww.htip.Operation.Repeat;
import dev.dxwww.htip.Operation.Row;
import dev.dxwww.htip.Operation.SetProperty;
import dev.dxwww.htip.Operation.SpliceText;
import dev.dxwww.htip.Operation.Title;
import dev.dxwww.htip.Operation.ToggleClass;
import dev.dxwww.htip.Operation.Trim;
import dev.dxwww.htip.Operation.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One pass over the operations of a frame: with a sink it reports them, without it checks them. */
final class BodyReader {
  private static final Value UNREAD = new Value.Text("");
  private static final Set<Opcode> BUNDLE = EnumSet.of(Opcode.TEMPLATE_DEF, Opcode.END);

  private final ByteSource source;
  private final BodyHead head;
  private final Registry draft;
  private final @Nullable Consumer<Operation> sink;
  private final List<Bundle> used = new ArrayList<>();
  private boolean bundle;
  private int[] previous = new int[8];
  private int fresh;
  private int lastNode;
  private int counted;
  private int defined;
  private long definedUnits;
  private long made;
  // -1, or the id of the open batch, which is an unsigned int
  private long openBatch = -1;

  BodyReader(
      ByteSource source, BodyHead head, Registry draft, @Nullable Consumer<Operation> sink) {
    this.source = source;
    this.head = head;
    this.draft = draft;
    this.sink = sink;
  }

  /** Refuses all operations but TEMPLATE_DEF: a bundle has no other. */
  BodyReader templatesOnly() {
    bundle = true;
    return this;
  }

  /** Reads to the last byte. */
  void run() {
    while (true) {
      int code = source.u8();
      Opcode opcode = Opcode.of(code);
      if (opcode == null || bundle && !BUNDLE.contains(opcode)) {
        throw source.fault(HtipError.E_OP, "opcode " + code);
      }
      counted++;
      if (opcode == Opcode.END) {
        end();
        return;
      }
      operation(opcode);
    }
  }

  private void operation(Opcode opcode) {
    switch (opcode) {
      case TEMPLATE_DEF -> define();
      case CLONE -> cloned();
      case REPEAT -> repeat();
      case USE -> use();
      case ADOPT -> adopt();
      case TRIM -> trim();
      case BATCH_BEGIN -> beginBatch();
      case BATCH_COMMIT -> commitBatch();
      case EVENT -> event();
      case APPEND -> report(new Append(node(), child()));
      case INSERT -> report(new Insert(node(), child(), node()));
      case REMOVE -> report(new Remove(child(), source.v()));
      case CLEAR -> report(new Clear(node()));
      case PATCH_TEXT -> report(new PatchText(node(), value()));
      case TEXT_SPLICE -> report(new SpliceText(node(), source.v(), source.v(), value()));
      case PATCH_ATTR -> report(new PatchAttribute(node(), string(), value()));
      case DEL_ATTR -> report(new DeleteAttribute(node(), string()));
      case SET_PROP -> report(new SetProperty(node(), string(), value()));
      case CLASS_TOGGLE -> report(new ToggleClass(node(), string(), source.v()));
      case NAV -> report(new Navigate(string()));
      case FOCUS -> report(new Focus(node()));
      case TITLE -> report(new Title(string()));
      case END -> throw new IllegalStateException("END is read by its caller");
    }
  }

  private void report(Operation operation) {
    if (sink != null) {
      sink.accept(operation);
    }
  }

  private void end() {
    if (openBatch >= 0) {
      throw source.fault(HtipError.E_OP, "batch " + openBatch + " is open");
    }
    if (source.left() != 0) {
      throw source.fault(HtipError.E_TRUNC, source.left() + " bytes after the end");
    }
    if (counted != head.operations() || defined != head.definitions()) {
      throw source.fault(HtipError.E_TRUNC, counted + " operations, " + defined + " templates");
    }
  }

  // Operands

  private int node() {
    lastNode += source.z();
    if (Integer.compareUnsigned(lastNode, draft.nextNode()) >= 0) {
      String text = Integer.toUnsignedString(lastNode) + " of " + draft.nextNode();
      throw source.fault(HtipError.E_NODE, "node " + text);
    }
    return lastNode;
  }

  private int child() {
    int node = node();
    if (node == 0) {
      throw source.fault(HtipError.E_NODE, "the mount has no other place");
    }
    return node;
  }

  private int index(int reference) {
    int index = reference == 0 ? fresh++ : reference - 1;
    if (Integer.compareUnsigned(index, head.strings().count()) >= 0) {
      String text = Integer.toUnsignedString(index) + " of " + head.strings().count();
      throw source.fault(HtipError.E_STR, "string " + text);
    }
    return index;
  }

  private String string() {
    int index = index(source.v());
    return sink == null ? "" : head.strings().get(index);
  }

  private Value value() {
    int tagged = source.v();
    return (tagged & 1) == 0 ? textValue(tagged) : new Value.Number(inline(tagged));
  }

  private Value textValue(int tagged) {
    int index = index(tagged >>> 1);
    return sink == null ? UNREAD : new Value.Text(head.strings().get(index));
  }

  private static int inline(int tagged) {
    return ByteSource.unzigzag(tagged >>> 1);
  }

  // Templates

  private void define() {
    int tid = source.v();
    if (Integer.compareUnsigned(tid, HtipLimits.TEMPLATES) >= 0) {
      throw source.fault(HtipError.E_LIMIT, "template " + Integer.toUnsignedString(tid));
    }
    int html = index(source.v());
    definedUnits += head.strings().units(html);
    if (head.strings().units(html) > HtipLimits.TEMPLATE_UNITS
        || definedUnits > HtipLimits.DEFINED_UNITS) {
      throw source.fault(HtipError.E_LIMIT, "a template of too much HTML");
    }
    int length = source.v();
    int from = source.skip(length);
    Walk walk = WalkCode.read(source.bytes, from, from + length, head.strings());
    defined++;
    draft.define(tid, new TemplateShape(walk.marks() + 1, walk.values()));
    if (sink != null) {
      String code = WalkCode.hex(source.bytes, from, length);
      sink.accept(new Define(tid, new TemplateDef(head.strings().get(html), walk), code));
    }
  }

  private void use() {
    long hash = source.hash();
    Bundle bundle = draft.bundle(hash);
    if (bundle == null) {
      throw source.fault(HtipError.E_BUNDLE, FrameHash.hex(hash));
    }
    if (used.size() == HtipLimits.USES) {
      throw source.fault(HtipError.E_LIMIT, "more than 31 bundles");
    }
    used.add(bundle);
    report(new Use(used.size(), hash));
  }

  private TemplateShape shape(int tid) {
    int ordinal = tid >>> 8;
    TemplateShape shape = null;
    if (ordinal == 0) {
      shape = draft.page(tid);
    } else if (ordinal <= used.size()) {
      shape = used.get(ordinal - 1).shape(tid & 0xFF);
    }
    if (shape == null) {
      throw source.fault(HtipError.E_TPL, "template " + Integer.toUnsignedString(tid));
    }
    return shape;
  }

  private int take(long ids) {
    int first = draft.nextNode();
    made += ids;
    if (ids > HtipLimits.NODES - first || made > HtipLimits.NODES) {
      throw source.fault(HtipError.E_LIMIT, "more than 2^24 nodes");
    }
    draft.nextNode(first + (int) ids);
    return first;
  }

  private void cloned() {
    int tid = source.v();
    TemplateShape shape = shape(tid);
    int first = take(shape.ids());
    reset(shape.values());
    List<Value> values = row(shape.values());
    report(new Clone(tid, first, values));
  }

  private void repeat() {
    int tid = source.v();
    TemplateShape shape = shape(tid);
    Repeat repeat = new Repeat(tid, node(), node(), source.v());
    if (Integer.compareUnsigned(repeat.count(), source.left()) > 0) {
      String text = Integer.toUnsignedString(repeat.count());
      throw source.fault(HtipError.E_LIMIT, text + " rows in " + source.left() + " bytes");
    }
    report(repeat);
    if (repeat.count() != 0) {
      reset(shape.values());
    }
    for (int i = 0; i < repeat.count(); i++) {
      int first = take(shape.ids());
      List<Value> values = row(shape.values());
      if (sink != null) {
        sink.accept(new Row(repeat, first, values));
      }
    }
  }

  private void reset(int columns) {
    if (columns > previous.length) {
      previous = new int[columns];
    }
    Arrays.fill(previous, 0, columns, 0);
  }

  private List<Value> row(int columns) {
    List<Value> values = sink == null ? List.of() : new ArrayList<>(columns);
    for (int i = 0; i < columns; i++) {
      Value value = cell(i);
      if (sink != null) {
        values.add(value);
      }
    }
    return values;
  }

  private Value cell(int column) {
    int tagged = source.v();
    if ((tagged & 1) == 0) {
      return textValue(tagged);
    }
    previous[column] += inline(tagged);
    return sink == null ? UNREAD : new Value.Number(previous[column]);
  }

  private void adopt() {
    int tid = source.v();
    TemplateShape shape = shape(tid);
    int parent = node();
    int index = source.v();
    int count = source.v();
    int first = take(Integer.toUnsignedLong(count) * shape.ids());
    report(new Adopt(tid, parent, index, count, first));
  }

  // The rest

  private void trim() {
    int next = source.v();
    if (next == 0 || Integer.compareUnsigned(next, draft.nextNode()) > 0) {
      throw source.fault(HtipError.E_LIMIT, "trim to " + Integer.toUnsignedString(next));
    }
    draft.nextNode(next);
    report(new Trim(next));
  }

  private void beginBatch() {
    int id = source.v();
    if (openBatch >= 0) {
      throw source.fault(HtipError.E_OP, "a batch in a batch");
    }
    openBatch = Integer.toUnsignedLong(id);
    report(new Batch(id, false));
  }

  private void commitBatch() {
    int id = source.v();
    if (openBatch != Integer.toUnsignedLong(id)) {
      throw source.fault(HtipError.E_OP, "another batch is open, or none");
    }
    openBatch = -1;
    report(new Batch(id, true));
  }

  private void event() {
    int node = node();
    int kind = source.v();
    EventType type = EventType.of(kind & 0xFF);
    if (kind >>> 8 > EventField.ALL || type == null) {
      throw source.fault(HtipError.E_LIMIT, "event " + Integer.toUnsignedString(kind));
    }
    report(new BindEvent(node, type, kind >>> 8, value()));
  }
}
