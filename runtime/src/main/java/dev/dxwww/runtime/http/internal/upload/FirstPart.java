package dev.dxwww.runtime.http.internal.upload;

import java.util.function.Predicate;

/** What the first part of a form with files must be, for the others to be read. Of one form. */
public final class FirstPart {
  /** Whatever it is. */
  public static final FirstPart ANY = new FirstPart("", text -> true);

  private final String name;
  private final Predicate<String> check;
  private boolean passed;

  /** A text field of that name whose value passes. */
  public FirstPart(String name, Predicate<String> check) {
    this.name = name;
    this.check = check;
  }

  /** Whether it was there and passed. */
  public boolean passed() {
    return passed;
  }

  boolean isAny() {
    return this == ANY;
  }

  boolean isAt(PartHead head) {
    return head.fileName() == null && head.name().equals(name);
  }

  boolean passes(String value) {
    passed = check.test(value);
    return passed;
  }
}
