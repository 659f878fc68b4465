package dev.dxwww.htip;

import java.util.ArrayList;
import java.util.List;

/** A walk program: the path from a clone's root through all nodes that hold marks. */
public record Walk(List<Step> steps) {
  /** Copies the steps. */
  public Walk {
    steps = List.copyOf(steps);
  }

  /** One step of a walk: a move or a mark. */
  public sealed interface Step {
    /** The byte the step begins with. */
    int code();
  }

  /** A mark: the node it stands at gets an id. */
  public sealed interface Mark extends Step {
    /** Whether a clone brings a value for the mark. */
    default boolean hasValue() {
      return true;
    }
  }

  /** A move to another node. */
  public enum Move implements Step {
    /** To the first child. */
    FIRST_CHILD,
    /** To the next sibling. */
    NEXT_SIBLING,
    /** To the parent. */
    PARENT;

    private static final Move[] ALL = values();

    /** The move with a code from 0 to 2. */
    static Move of(int code) {
      return ALL[code];
    }

    @Override
    public int code() {
      return ordinal();
    }
  }

  /** A text node whose text is the value. */
  public record Text() implements Mark {
    @Override
    public int code() {
      return 0x10;
    }
  }

  /** An attribute whose text is the value; {@link Htip#ABSENT} takes it away. */
  public record Attribute(String name) implements Mark {
    @Override
    public int code() {
      return 0x11;
    }
  }

  /** A property that gets the value; one that is a boolean is false for "" and "0". */
  public record Property(String name) implements Mark {
    @Override
    public int code() {
      return 0x12;
    }
  }

  /** A class that is off for "" and "0", on for all else. */
  public record ClassName(String name) implements Mark {
    @Override
    public int code() {
      return 0x13;
    }
  }

  /** An event whose value is the handler, a number or a text. */
  public record Event(EventType type, int fields) implements Mark {
    /** Checks the fields, a union of {@link EventField} bits. */
    public Event {
      if ((fields & ~EventField.ALL) != 0) {
        throw new HtipException(HtipError.E_LIMIT, -1, "event fields " + fields);
      }
    }

    @Override
    public int code() {
      return 0x14;
    }
  }

  /** A node without a value: what lists and conditions are inserted into or before. */
  public record Anchor() implements Mark {
    @Override
    public int code() {
      return 0x15;
    }

    @Override
    public boolean hasValue() {
      return false;
    }
  }

  /**
   * Reads a walk program.
   *
   * @param strings the strings of the frame it stands in, whose indexes are the names
   * @throws HtipException E_TPL, E_STR or E_LIMIT
   */
  public static Walk read(byte[] code, List<String> strings) {
    return WalkCode.read(
        code,
        0,
        code.length,
        new WalkCode.Strings() {
          @Override
          public int count() {
            return strings.size();
          }

          @Override
          public String get(int index) {
            return strings.get(index);
          }
        });
  }

  /** How many marks the walk has. */
  public int marks() {
    int marks = 0;
    for (Step step : steps) {
      marks += step instanceof Mark ? 1 : 0;
    }
    return marks;
  }

  /** How many marks take a value. */
  public int values() {
    int values = 0;
    for (Step step : steps) {
      values += step instanceof Mark mark && mark.hasValue() ? 1 : 0;
    }
    return values;
  }

  /** The marks that take a value, in order. */
  public List<Mark> slots() {
    List<Mark> slots = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Mark mark && mark.hasValue()) {
        slots.add(mark);
      }
    }
    return slots;
  }
}
