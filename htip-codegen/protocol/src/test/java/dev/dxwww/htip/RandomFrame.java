package dev.dxwww.htip;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes any frame there can be, and remembers what a reader must report. */
final class RandomFrame {
  static final Bundle BUNDLE = Bundle.of(List.of(Samples.ITEM, Samples.MARKS, Samples.BARE));

  private static final String[] PIECES = {
    "", "a", "row", "\u00e9", "\u65e5\u672c", "\uD83D\uDE00", "\uD83D", "\uDE00", "x\0y", "\0",
    "class", "0", "<b>", "\uFEFF", "\uFFFF"
  };

  private final Random random;
  private final FrameWriter writer;
  private final List<Operation> expected = new ArrayList<>();
  private boolean used;
  private boolean batch;

  private RandomFrame(Random random, FrameWriter writer) {
    this.random = random;
    this.writer = writer;
  }

  /** A frame and what it says; all values as texts. */
  record Written(byte[] bytes, List<Operation> operations) {}

  /** Writes a frame of so many calls; with FULL, so that it needs nothing before it. */
  static Written write(Random random, FrameWriter writer, int calls) {
    RandomFrame frame = new RandomFrame(random, writer);
    writer.begin(Htip.FULL, random.nextInt());
    for (int i = 0; i < calls; i++) {
      frame.call();
    }
    if (frame.batch) {
      frame.batch();
    }
    return new Written(writer.toByteArray(), List.copyOf(frame.expected));
  }

  /** What becomes of a text on its way. */
  static String arrived(String text) {
    if (text == Htip.ABSENT) {
      return text;
    }
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .map(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private int node() {
    return random.nextInt(writer.nextNode());
  }

  private int child() {
    return 1 + random.nextInt(writer.nextNode() - 1);
  }

  private int number() {
    return random.nextInt() >> random.nextInt(32);
  }

  private static Value value(String text) {
    return new Value.Text(arrived(text));
  }

  private static Value value(int number) {
    return new Value.Text(Integer.toString(number));
  }

  private void call() {
    if (writer.nextNode() == 1) {
      instances();
      return;
    }
    switch (random.nextInt(5)) {
      case 0 -> instances();
      case 1 -> tree();
      case 2 -> page();
      default -> patch();
    }
  }

  private void instances() {
    int at = random.nextInt(3);
    TemplateRef template = BUNDLE.template(at);
    if (random.nextInt(3) == 0) {
      TemplateDef def = List.of(Samples.ITEM, Samples.MARKS, Samples.BARE).get(at);
      int tid = random.nextInt(HtipLimits.TEMPLATES);
      template = writer.define(tid, def);
      expected.add(new Operation.Define(tid, def, ""));
    } else if (!used) {
      used = true;
      expected.add(new Operation.Use(1, BUNDLE.ref().hash()));
    }
    int tid = template.bundle() == BundleRef.PAGE ? template.index() : 256 | template.index();
    if (random.nextBoolean() || template.values() == 0) {
      int first = writer.clone(template);
      expected.add(new Operation.Clone(tid, first, row(template.values())));
    } else {
      int parent = node();
      int before = node();
      int count = random.nextInt(4);
      int first = writer.repeat(template, parent, before, count);
      Operation.Repeat repeat = new Operation.Repeat(tid, parent, before, count);
      expected.add(repeat);
      for (int i = 0; i < count; i++) {
        List<Value> row = row(template.values());
        expected.add(new Operation.Row(repeat, first + i * template.ids(), row));
      }
    }
  }

  private List<Value> row(int values) {
    List<Value> row = new ArrayList<>();
    for (int i = 0; i < values; i++) {
      if (random.nextBoolean()) {
        String text = text();
        writer.text(text);
        row.add(value(text));
      } else {
        int number = number();
        writer.number(number);
        row.add(value(number));
      }
    }
    return row;
  }

  private void tree() {
    int node = child();
    int parent = node();
    int before = node();
    switch (random.nextInt(5)) {
      case 0 -> {
        writer.append(parent, node);
        expected.add(new Operation.Append(parent, node));
      }
      case 1 -> {
        writer.insert(parent, node, before);
        expected.add(new Operation.Insert(parent, node, before));
      }
      case 2 -> {
        writer.remove(node, 2);
        expected.add(new Operation.Remove(node, 2));
      }
      case 3 -> {
        writer.clear(parent);
        expected.add(new Operation.Clear(parent));
      }
      default -> {
        writer.trim(node);
        expected.add(new Operation.Trim(node));
      }
    }
  }

  private void page() {
    String text = text();
    switch (random.nextInt(4)) {
      case 0 -> {
        writer.navigate(text);
        expected.add(new Operation.Navigate(arrived(text)));
      }
      case 1 -> {
        writer.title(text);
        expected.add(new Operation.Title(arrived(text)));
      }
      case 2 -> {
        int node = node();
        writer.focus(node);
        expected.add(new Operation.Focus(node));
      }
      default -> batch();
    }
  }

  private void batch() {
    if (batch) {
      writer.commitBatch();
    } else {
      writer.beginBatch(5);
    }
    expected.add(new Operation.Batch(5, batch));
    batch = !batch;
  }

  private void patch() {
    int node = node();
    String name = text();
    String key = arrived(name);
    String text = text();
    int number = number();
    switch (random.nextInt(8)) {
      case 0 -> {
        writer.patchText(node, text).patchText(node, number);
        expected.add(new Operation.PatchText(node, value(text)));
        expected.add(new Operation.PatchText(node, value(number)));
      }
      case 1 -> {
        writer.patchAttribute(node, name, text).patchAttribute(node, name, number);
        expected.add(new Operation.PatchAttribute(node, key, value(text)));
        expected.add(new Operation.PatchAttribute(node, key, value(number)));
      }
      case 2 -> {
        writer.setProperty(node, name, text).setProperty(node, name, number);
        expected.add(new Operation.SetProperty(node, key, value(text)));
        expected.add(new Operation.SetProperty(node, key, value(number)));
      }
      case 3 -> {
        writer.deleteAttribute(node, name);
        expected.add(new Operation.DeleteAttribute(node, key));
      }
      case 4 -> {
        writer.toggleClass(node, name, true);
        expected.add(new Operation.ToggleClass(node, key, 1));
      }
      case 5 -> {
        writer.spliceText(node, 3, number, text);
        expected.add(new Operation.SpliceText(node, 3, number, value(text)));
      }
      default -> event(node, text, number);
    }
  }

  private void event(int node, String text, int number) {
    EventType type = EventType.values()[random.nextInt(12)];
    int fields = random.nextInt(128);
    writer.event(node, type, fields, text).event(node, type, fields, number);
    expected.add(new Operation.BindEvent(node, type, fields, value(text)));
    expected.add(new Operation.BindEvent(node, type, fields, value(number)));
  }
}
