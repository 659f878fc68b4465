package dev.dxwww.htip.mock;

import dev.dxwww.htip.EventType;
import dev.dxwww.htip.HtipError;
import dev.dxwww.htip.HtipException;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.Walk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The calls of a client's core as they cross its border, numbers only, told to a {@link MockHost}
 * with the texts the indexes stand for.
 */
public class IndexedHost {
  private final Memory memory;
  private final MockHost host;
  private final List<String> texts = new ArrayList<>();

  /** The memory the core reads frames in. */
  @FunctionalInterface
  public interface Memory {
    /** The byte at an address, from 0 to 255. */
    int u8(int at);
  }

  /** Tells a host what a core says. */
  public IndexedHost(Memory memory, MockHost host) {
    this.memory = memory;
    this.host = host;
  }

  /** The host behind. */
  public final MockHost host() {
    return host;
  }

  /** The texts of a frame: UTF-8 at an address, and the length of each in UTF-16 units as u32. */
  public void strings(int at, int bytes, int lengths, int count) {
    String all = new String(copy(at, bytes), StandardCharsets.UTF_8);
    texts.clear();
    int from = 0;
    for (int i = 0; i < count; i++) {
      int to = from + u32(lengths + i * 4);
      texts.add(all.substring(from, to));
      from = to;
    }
    if (from != all.length()) {
      throw new HtipException(HtipError.E_HOST, -1, "the core let wrong lengths pass");
    }
  }

  /** A number as a text; returns its index. */
  public int intern(int value) {
    texts.add(Integer.toString(value));
    return texts.size() - 1;
  }

  /** A FULL frame begins. */
  public void reset() {
    host.reset();
  }

  /** A template with its HTML and the address and length of its walk program. */
  public void template(int tid, int html, int walk, int length) {
    byte[] code = copy(walk, length);
    TemplateDef template = new TemplateDef(texts.get(html), Walk.read(code, texts));
    host.template(tid, template, HexFormat.of().formatHex(code));
  }

  /** A clone. */
  public void clone(int tid, int base) {
    host.clone(tid, base);
  }

  /** A value of a clone. */
  public void slot(int tid, int slot, int base, int text) {
    host.slot(tid, slot, base, texts.get(text));
  }

  /** Inserts or moves. */
  public void insert(int parent, int node, int before) {
    host.insert(parent, node, before);
  }

  /** Replaces a text. */
  public void text(int node, int text) {
    host.text(node, texts.get(text));
  }

  /** Sets an attribute. */
  public void attr(int node, int name, int text) {
    host.attr(node, texts.get(name), texts.get(text));
  }

  /** Sets a property. */
  public void prop(int node, int name, int text) {
    host.prop(node, texts.get(name), texts.get(text));
  }

  /** Takes an attribute away. */
  public void delAttr(int node, int name) {
    host.delAttr(node, texts.get(name));
  }

  /** Switches a class. */
  public void cls(int node, int name, int on) {
    host.cls(node, texts.get(name), on);
  }

  /** Removes nodes. */
  public void remove(int node, int count) {
    host.remove(node, count);
  }

  /** Binds an event: its type plus 256 times its fields. */
  public void event(int node, int kind, int handler) {
    EventType type = EventType.of(kind & 0xFF);
    if (type == null) {
      throw new HtipException(HtipError.E_HOST, -1, "the core let event " + kind + " pass");
    }
    host.event(node, type, kind >>> 8, texts.get(handler));
  }

  /** Removes all children. */
  public void clear(int node) {
    host.clear(node);
  }

  /** Replaces a part of a text. */
  public void splice(int node, int start, int deleted, int text) {
    host.splice(node, start, deleted, texts.get(text));
  }

  /** Opens a batch, or closes it where {@code end} is 1. */
  public void batch(int id, int end) {
    host.batch(id, end);
  }

  /** Forgets ids. */
  public void trim(int next) {
    host.trim(next);
  }

  /** Gives ids to what is there. */
  public void adopt(int tid, int parent, int index, int count, int base) {
    host.adopt(new MockHost.Adoption(tid, parent, index, count, base));
  }

  /** Goes to another address. */
  public void nav(int address) {
    host.nav(texts.get(address));
  }

  /** Puts the focus on a node. */
  public void focus(int node) {
    host.focus(node);
  }

  /** Sets the title. */
  public void title(int text) {
    host.title(texts.get(text));
  }

  private byte[] copy(int at, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) memory.u8(at + i);
    }
    return bytes;
  }

  private int u32(int at) {
    return memory.u8(at)
        | memory.u8(at + 1) << 8
        | memory.u8(at + 2) << 16
        | memory.u8(at + 3) << 24;
  }
}
