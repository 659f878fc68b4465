package dev.dxwww.htip.client.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;

import dev.dxwww.htip.FrameDump;

/**
 * Writes down each call, with what its indexes mean, in the form of the protocol's mock host; it
 * keeps no document, so that it refuses nothing.
 */
final class CallLog implements HostCalls {
  private final BiFunction<Integer, Integer, byte[]> memory;
  private final List<String> texts = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  CallLog(BiFunction<Integer, Integer, byte[]> memory) {
    this.memory = memory;
  }

  List<String> take() {
    List<String> all = List.copyOf(lines);
    lines.clear();
    return all;
  }

  private void line(Object... parts) {
    StringBuilder line = new StringBuilder();
    for (Object part : parts) {
      line.append(line.isEmpty() ? "" : " ")
          .append(part instanceof Integer i ? Integer.toUnsignedString(i) : part);
    }
    lines.add(line.toString());
  }

  private String quoted(int text) {
    return FrameDump.quote(texts.get(text));
  }

  @Override
  public void strings(int at, int bytes, int lengths, int count) {
    String all = new String(memory.apply(at, bytes), StandardCharsets.UTF_8);
    byte[] sizes = memory.apply(lengths, count * 4);
    texts.clear();
    int from = 0;
    for (int i = 0; i < count; i++) {
      int size = 0;
      for (int k = 3; k >= 0; k--) {
        size = size << 8 | sizes[i * 4 + k] & 255;
      }
      texts.add(all.substring(from, from + size));
      from += size;
    }
    if (from != all.length()) {
      throw new AssertionError("the core let wrong lengths pass");
    }
  }

  @Override
  public void reset() {
    line("reset");
  }

  @Override
  public int intern(int value) {
    texts.add(Integer.toString(value));
    return texts.size() - 1;
  }

  @Override
  public void template(int id, int html, int walk, int length) {
    String code = HexFormat.of().formatHex(memory.apply(walk, length));
    line("template", id, quoted(html), code.isEmpty() ? "-" : code);
  }

  @Override
  public void clone(int template, int base) {
    line("clone", template, base);
  }

  @Override
  public void slot(int template, int slot, int base, int text) {
    line("slot", template, slot, base, quoted(text));
  }

  @Override
  public void insert(int parent, int node, int before) {
    line("insert", parent, node, before);
  }

  @Override
  public void text(int node, int text) {
    line("text", node, quoted(text));
  }

  @Override
  public void attr(int node, int name, int text) {
    line("attr", node, quoted(name), quoted(text));
  }

  @Override
  public void prop(int node, int name, int text) {
    line("prop", node, quoted(name), quoted(text));
  }

  @Override
  public void delAttr(int node, int name) {
    line("delAttr", node, quoted(name));
  }

  @Override
  public void cls(int node, int name, int on) {
    line("cls", node, quoted(name), on);
  }

  @Override
  public void remove(int node, int count) {
    line("remove", node, count);
  }

  @Override
  public void event(int node, int kind, int handler) {
    line("event", node, kind & 255, kind >>> 8, quoted(handler));
  }

  @Override
  public void clear(int node) {
    line("clear", node);
  }

  @Override
  public void splice(int node, int start, int delete, int text) {
    line("splice", node, start, delete, quoted(text));
  }

  @Override
  public void batch(int id, int end) {
    line("batch", id, end);
  }

  @Override
  public void trim(int next) {
    line("trim", next);
  }

  @Override
  public void adopt(int template, int parent, int index, int count, int base) {
    line("adopt", template, parent, index, count, base);
  }

  @Override
  public void nav(int url) {
    line("nav", quoted(url));
  }

  @Override
  public void focus(int node) {
    line("focus", node);
  }

  @Override
  public void title(int text) {
    line("title", quoted(text));
  }
}
