package dev.dxwww.runtime.generated;

import java.util.Arrays;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** The arguments of a {@code @Cached} method, compared by their content: arrays, too. */
public final class QueryKey {
  /** For a method without parameters. */
  public static final QueryKey NONE = new QueryKey(new Object[0]);

  private final @Nullable Object[] values;
  private final int hash;

  private QueryKey(@Nullable Object[] values) {
    this.values = values;
    this.hash = Arrays.deepHashCode(values);
  }

  /** The arguments in their order; arrays and collections among them are copied. */
  public static QueryKey of(@Nullable Object... arguments) {
    @Nullable Object[] values = new @Nullable Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      values[i] = copied(arguments[i]);
    }
    return new QueryKey(values);
  }

  private static @Nullable Object copied(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case byte[] bytes -> bytes.clone();
      case int[] ints -> ints.clone();
      case long[] longs -> longs.clone();
      case short[] shorts -> shorts.clone();
      case double[] doubles -> doubles.clone();
      case float[] floats -> floats.clone();
      case boolean[] booleans -> booleans.clone();
      case Object[] objects -> copies(objects);
      case Collection<?> collection -> copies(collection.toArray());
      default -> value;
    };
  }

  private static Object copies(Object[] objects) {
    return Arrays.stream(objects, 0, objects.length).map(QueryKey::copied).toArray();
  }

  /** About how many bytes it takes, texts and arrays counted. */
  public long size() {
    long size = 0;
    for (Object value : values) {
      size += size(value);
    }
    return size;
  }

  private static long size(@Nullable Object value) {
    return 16 + switch (value) {
      case String text -> 2L * text.length();
      case byte[] bytes -> bytes.length;
      case Object[] objects -> Arrays.stream(objects).mapToLong(QueryKey::size).sum();
      case int[] ints -> 4L * ints.length;
      case long[] longs -> 8L * longs.length;
      case null, default -> 16;
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QueryKey key
        && hash == key.hash
        && Arrays.deepEquals(values, key.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** How many arguments, never which. */
  @Override
  public String toString() {
    return "QueryKey of " + values.length;
  }
}
