package dev.dxwww.htip;

import java.util.List;

/** One operation of a frame, with ids, names and values resolved. */
public sealed interface Operation {
  /** The opcode it was read from; rows have that of their REPEAT. */
  Opcode opcode();

  /**
   * TEMPLATE_DEF.
   *
   * @param code the walk program as it stands in the frame, as hexadecimal digits
   */
  record Define(int tid, TemplateDef template, String code) implements Operation {
    @Override
    public Opcode opcode() {
      return Opcode.TEMPLATE_DEF;
    }
  }

  /** USE: from here on, tids of {@code ordinal << 8} and up are templates of this bundle. */
  record Use(int ordinal, long hash) implements Operation {
    @Override
    public Opcode opcode() {
      return Opcode.USE;
    }
  }

  /** CLONE: the root gets the id {@code first}, the marks those after it. */
  record Clone(int tid, int first, List<Value> values) implements Operation {
    /** Copies the values. */
    public Clone {
      values = List.copyOf(values);
    }

    @Override
    public Opcode opcode() {
      return Opcode.CLONE;
    }
  }

  /** REPEAT; its rows follow as operations of their own. */
  record Repeat(int tid, int parent, int before, int count) implements Operation {
    @Override
    public Opcode opcode() {
      return Opcode.REPEAT;
    }
  }

  /** A row of the REPEAT before: clone it, give it its values, insert it. */
  record Row(Repeat repeat, int first, List<Value> values) implements Operation {
    /** Copies the values. */
    public Row {
      values = List.copyOf(values);
    }

    @Override
    public Opcode opcode() {
      return Opcode.REPEAT;
    }
  }

  /** ADOPT: {@code count} instances from the child at {@code index} on get ids. */
  record Adopt(int tid, int parent, int index, int count, int first) implements Operation {
    @Override
    public Opcode opcode() {
      return Opcode.ADOPT;
    }
  }

  /** APPEND. */
  record Append(int parent, int child) implements Operation {
    @Override
    public Opcode opcode() {
      return Opcode.APPEND;
    }
  }

  /** INSERT; {@code before} 0 is the end. */
  record Insert(int parent, int node, int before) implements Operation {
    @Override
    public Opcode opcode() {
      return Opcode.INSERT;
    }
  }

  /** REMOVE: the node and {@code count - 1} siblings after it. */
  record Remove(int node, int count) implements Operation {
    @Override
    public Opcode opcode() {
      return Opcode.REMOVE;
    }
  }

  /** CLEAR. */
  record Clear(int node) implements Operation {
    @Override
    public Opcode opcode() {
      return Opcode.CLEAR;
    }
  }

  /** TRIM: ids from {@code nextNode} on are forgotten. */
  record Trim(int nextNode) implements Operation {
    @Override
    public Opcode opcode() {
      return Opcode.TRIM;
    }
  }

  /** What changes one node and not the tree. */
  sealed interface Patch extends Operation {}

  /** PATCH_TEXT. */
  record PatchText(int node, Value value) implements Patch {
    @Override
    public Opcode opcode() {
      return Opcode.PATCH_TEXT;
    }
  }

  /** TEXT_SPLICE: {@code deleted} UTF-16 units from {@code start} on give way to the value. */
  record SpliceText(int node, int start, int deleted, Value value) implements Patch {
    @Override
    public Opcode opcode() {
      return Opcode.TEXT_SPLICE;
    }
  }

  /** PATCH_ATTR. */
  record PatchAttribute(int node, String name, Value value) implements Patch {
    @Override
    public Opcode opcode() {
      return Opcode.PATCH_ATTR;
    }
  }

  /** DEL_ATTR. */
  record DeleteAttribute(int node, String name) implements Patch {
    @Override
    public Opcode opcode() {
      return Opcode.DEL_ATTR;
    }
  }

  /** SET_PROP. */
  record SetProperty(int node, String name, Value value) implements Patch {
    @Override
    public Opcode opcode() {
      return Opcode.SET_PROP;
    }
  }

  /** CLASS_TOGGLE; on is anything but 0. */
  record ToggleClass(int node, String name, int on) implements Patch {
    @Override
    public Opcode opcode() {
      return Opcode.CLASS_TOGGLE;
    }
  }

  /** EVENT. */
  record BindEvent(int node, EventType type, int fields, Value handler) implements Patch {
    @Override
    public Opcode opcode() {
      return Opcode.EVENT;
    }
  }

  /** BATCH_BEGIN and BATCH_COMMIT. */
  record Batch(int id, boolean commit) implements Operation {
    @Override
    public Opcode opcode() {
      return commit ? Opcode.BATCH_COMMIT : Opcode.BATCH_BEGIN;
    }
  }

  /** NAV. */
  record Navigate(String address) implements Operation {
    @Override
    public Opcode opcode() {
      return Opcode.NAV;
    }
  }

  /** FOCUS. */
  record Focus(int node) implements Operation {
    @Override
    public Opcode opcode() {
      return Opcode.FOCUS;
    }
  }

  /** TITLE. */
  record Title(String title) implements Operation {
    @Override
    public Opcode opcode() {
      return Opcode.TITLE;
    }
  }
}
