package dev.dxwww.runtime.generated;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one request. Knows the place that is being checked, so that checks of
 * nested values can say where they are; allocates nothing for them while nothing is wrong, but one
 * small array per request that has nested values. Of one thread.
 *
 * <p>Keeps the first {@value #LIMIT} entries; further ones only count.
 */
public final class Violations {
  /** Most entries that are kept. */
  public static final int LIMIT = 100;

  private final Clock clock;
  private @Nullable List<Violation> entries;
  private @Nullable List<Violation> refused;
  private int count;

  private String where = "body";
  private String root = "";
  /** A {@code null} name is an element's index, of which {@link #indexes} has the number. */
  private @Nullable String @Nullable [] names;
  private int[] indexes = NONE;
  private int depth;

  private static final int[] NONE = {};
  /** As an index: the name is a map's key. */
  private static final int KEY = -1;

  /** A collector for one request; {@code clock} says what is past and future. */
  public Violations(Clock clock) {
    this.clock = clock;
  }

  /** Says what is past and future. */
  public Clock clock() {
    return clock;
  }

  /** Whether nothing was wrong so far. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** How many things were wrong, those beyond {@link #LIMIT} included. */
  public int count() {
    return count;
  }

  /** What was wrong, in the order found, at most {@link #LIMIT}. */
  public List<Violation> entries() {
    return entries == null ? List.of() : List.copyOf(entries);
  }

  /** Begins to check a value of the request: {@code where} and {@code name} of its entries. */
  public void begin(String where, String name) {
    this.where = where;
    this.root = name;
    depth = 0;
  }

  /** Begins to check the value of a parameter. */
  public void begin(Param param) {
    begin(param.where(), param.name());
  }

  /** Goes back to the body, which is where a collector stands at first. */
  public void end() {
    begin("body", "");
  }

  /** Goes into a component of the value that is being checked. */
  public void enter(String component) {
    push(component, 0);
  }

  /** Goes into an element of a list, set or array, counted from 0. */
  public void enter(int index) {
    push(null, index);
  }

  /** Goes into a value of a map. */
  public void enterKey(Object key) {
    push(String.valueOf(key), KEY);
  }

  /** Goes back to where the last {@code enter} was called. */
  public void leave() {
    depth--;
  }

  private void push(@Nullable String name, int index) {
    @Nullable String[] stack = names;
    if (stack == null || depth == stack.length) {
      int length = stack == null ? 8 : 2 * depth;
      stack = stack == null ? new String[length] : Arrays.copyOf(stack, length);
      indexes = Arrays.copyOf(indexes, length);
      names = stack;
    }
    stack[depth] = name;
    indexes[depth++] = index;
  }

  /** Something is wrong with the value that is being checked. */
  public void add(String message) {
    if (count >= LIMIT) {
      // No path is built for what is not kept: a body may hold a million bad values.
      count++;
      return;
    }
    add(where, path(), message);
  }

  /** Something is wrong with a component of the value that is being checked. */
  public void addAt(String component, String message) {
    enter(component);
    add(message);
    leave();
  }

  /**
   * Something is wrong with a parameter. Left out when the parameter was {@link #refuse refused}:
   * there is no value then that could be checked.
   */
  public void add(String where, String name, String message) {
    if (!wasRefused(where, name)) {
      keep(new Violation(where, name, message));
    }
  }

  /** Something is wrong with a parameter that was not {@link #refuse refused}. */
  public void add(Param param, String message) {
    add(param.where(), param.name(), message);
  }

  /** A parameter is missing or its text does not convert: one entry, and no more for it. */
  public void refuse(String where, String name, String message) {
    if (wasRefused(where, name)) {
      return;
    }
    Violation violation = new Violation(where, name, message);
    keep(violation);
    if (refused == null) {
      refused = new ArrayList<>(4);
    }
    refused.add(violation);
  }

  /** The constructor of the value of a parameter, or of the whole body (name ""), threw. */
  public void construct(String where, String name, RuntimeException thrown) {
    add(where, name, ThrownMessage.of(thrown));
  }

  /** The constructor of a value that was made of parameters threw. */
  public void construct(Param param, RuntimeException thrown) {
    construct(param.where(), param.name(), thrown);
  }

  /** The constructor of the value that is being checked threw. */
  public void construct(RuntimeException thrown) {
    add(ThrownMessage.of(thrown));
  }

  private boolean wasRefused(String where, String name) {
    if (refused == null) {
      return false;
    }
    for (Violation entry : refused) {
      if (entry.where().equals(where) && isAtOrIn(name, entry.name())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a path is another one, or leads into it. */
  static boolean isAtOrIn(String name, String outer) {
    return name.startsWith(outer)
        && (name.length() == outer.length()
            || outer.isEmpty()
            || name.charAt(outer.length()) == '.'
            || name.charAt(outer.length()) == '[');
  }

  private void keep(Violation violation) {
    count++;
    if (entries == null) {
      entries = new ArrayList<>(4);
    }
    if (entries.size() < LIMIT) {
      entries.add(violation);
    }
  }

  /** Path of the value that is being checked, such as {@code labels[0].name}. */
  public String path() {
    if (names == null || depth == 0) {
      return root;
    }
    StringBuilder path = new StringBuilder(root);
    for (int i = 0; i < depth; i++) {
      String name = names[i];
      if (name == null) {
        path.append('[').append(indexes[i]).append(']');
      } else if (indexes[i] == KEY) {
        JsonPath.append(path, name);
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.toString();
  }
}
