package dev.dxwww.processor.emit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.lang.model.SourceVersion;

/** Gives out names that differ, and that Java allows. */
public final class Names {
  private final Set<String> taken = new HashSet<>();

  /** Never gives out these. */
  public Names(String... taken) {
    this.taken.addAll(List.of(taken));
  }

  /** The first of the names that is free, or the last with a number. */
  public String take(String... wishes) {
    for (String wish : wishes) {
      if (!SourceVersion.isKeyword(wish) && taken.add(wish)) {
        return wish;
      }
    }
    String last = wishes[wishes.length - 1];
    for (int i = 2; ; i++) {
      if (taken.add(last + i)) {
        return last + i;
      }
    }
  }

  /**
   * A parameter's name as a local variable: {@code Converters} and {@code FIND_ID} would hide a
   * class or constant that generated code names, and are {@code converters} and {@code find_id}.
   */
  public static String local(String name) {
    if (name.chars().noneMatch(Character::isLowerCase)) {
      return name.toLowerCase(Locale.ROOT);
    }
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** {@code createdAt} is {@code CREATED_AT}. */
  public static String constant(String name) {
    String words =
        name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("([A-Z])([A-Z][a-z])", "$1_$2");
    return words.toUpperCase(Locale.ROOT);
  }

  /** {@code page} and {@code size} are {@code pageSize}. */
  public static String joined(String first, String second) {
    return first + Character.toUpperCase(second.charAt(0)) + second.substring(1);
  }
}
