package dev.dxwww.htip;

import java.util.ArrayList;
import java.util.List;

/** Frames as lines of text for people; see docs/htip.md for samples. */
public final class FrameDump {
  private FrameDump() {}

  /** The header and all operations, a line each. */
  public static String of(Frame frame) {
    StringBuilder text = new StringBuilder(header(frame.header())).append('\n');
    for (Operation operation : frame.operations()) {
      text.append(line(operation)).append('\n');
    }
    return text.toString();
  }

  /** The header as one line. */
  public static String header(FrameHeader header) {
    StringBuilder text = new StringBuilder("HTIP 1");
    flag(text, header, Htip.SIGNED, " SIGNED");
    flag(text, header, Htip.DELTA, " DELTA");
    flag(text, header, Htip.FULL, " FULL");
    flag(text, header, Htip.MORE, " MORE");
    return text.append(", seq ")
        .append(Integer.toUnsignedString(header.seq()))
        .append(", header ")
        .append(header.length())
        .append(", body ")
        .append(header.bodyLength())
        .toString();
  }

  private static void flag(StringBuilder text, FrameHeader header, int flag, String name) {
    if (header.has(flag)) {
      text.append(name);
    }
  }

  /** An operation as one line; rows are indented. */
  public static String line(Operation operation) {
    String name = operation.opcode() + " ";
    return switch (operation) {
      case Operation.Define(int tid, TemplateDef template, String _) ->
          name + tid + " " + quote(template.html()) + " [" + walk(template.walk()) + "]";
      case Operation.Use(int ordinal, long hash) ->
          name + FrameHash.hex(hash) + " as templates " + (ordinal << 8) + "..";
      case Operation.Clone(int tid, int first, List<Value> values) ->
          name + "template " + u(tid) + " as #" + first + values(values);
      case Operation.Repeat(int tid, int parent, int before, int count) ->
          name + "template " + u(tid) + " in #" + parent + at(before) + ", " + count + " rows";
      case Operation.Row(Operation.Repeat _, int first, List<Value> values) ->
          "  #" + first + values(values);
      case Operation.Adopt(int tid, int parent, int index, int count, int first) ->
          name + "template " + u(tid) + " in #" + parent + " from child " + u(index) + ", "
              + u(count) + " times, as #" + first;
      case Operation.Append(int parent, int child) -> name + "#" + child + " to #" + parent;
      case Operation.Insert(int parent, int node, int before) ->
          name + "#" + node + " in #" + parent + at(before);
      case Operation.Remove(int node, int count) -> name + "#" + node + ", " + u(count) + " nodes";
      case Operation.Batch(int id, boolean _) -> name + u(id);
      case Operation.Trim(int next) -> name + "from #" + next;
      case Operation.Navigate(String address) -> name + quote(address);
      case Operation.Title(String title) -> name + quote(title);
      case Operation.Clear(int node) -> name + "#" + node;
      case Operation.Focus(int node) -> name + "#" + node;
      case Operation.Patch patch -> name + patch(patch);
    };
  }

  private static String patch(Operation.Patch patch) {
    return switch (patch) {
      case Operation.PatchText(int node, Value value) -> "#" + node + " " + value(value);
      case Operation.SpliceText(int node, int start, int deleted, Value value) ->
          "#" + node + " at " + u(start) + ", " + u(deleted) + " units, " + value(value);
      case Operation.PatchAttribute(int node, String key, Value value) ->
          "#" + node + " " + quote(key) + " " + value(value);
      case Operation.DeleteAttribute(int node, String key) -> "#" + node + " " + quote(key);
      case Operation.SetProperty(int node, String key, Value value) ->
          "#" + node + " " + quote(key) + " " + value(value);
      case Operation.ToggleClass(int node, String key, int on) ->
          "#" + node + " " + quote(key) + (on == 0 ? " off" : " on");
      case Operation.BindEvent(int node, EventType type, int fields, Value handler) ->
          "#" + node + " " + type.domName() + " fields " + fields + " to " + value(handler);
    };
  }

  private static String u(int number) {
    return Integer.toUnsignedString(number);
  }

  private static String at(int before) {
    return before == 0 ? " at the end" : " before #" + before;
  }

  private static String values(List<Value> values) {
    StringBuilder text = new StringBuilder();
    for (Value value : values) {
      text.append(' ').append(value(value));
    }
    return text.toString();
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.Text(String text) -> quote(text);
      case Value.Number(int number) -> Integer.toString(number);
    };
  }

  private static String walk(Walk walk) {
    List<String> words = new ArrayList<>();
    for (Walk.Step step : walk.steps()) {
      words.add(
          switch (step) {
            case Walk.Move move -> step(move);
            case Walk.Text _ -> "TEXT";
            case Walk.Attribute(String name) -> "ATTR " + quote(name);
            case Walk.Property(String name) -> "PROP " + quote(name);
            case Walk.ClassName(String name) -> "CLASS " + quote(name);
            case Walk.Event(EventType type, int fields) -> "EVENT " + type.domName() + " " + fields;
            case Walk.Anchor _ -> "NODE";
          });
    }
    return String.join(", ", words);
  }

  private static String step(Walk.Move move) {
    return switch (move) {
      case FIRST_CHILD -> "first child";
      case NEXT_SIBLING -> "next sibling";
      case PARENT -> "parent";
    };
  }

  /** A text in quotes; quotes, backslashes and control characters as {@code \}{@code uXXXX}. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7F || c == '"' || c == '\\') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
