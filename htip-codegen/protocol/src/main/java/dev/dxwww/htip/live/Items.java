package dev.dxwww.htip.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;

/** Lists of what templates go through, where it is no list. */
public final class Items {
  private Items() {}

  /** In the order of the iteration. */
  public static <T> List<T> of(Iterable<T> items) {
    if (items instanceof List<T> list) {
      return list;
    }
    if (items instanceof Collection<T> collection) {
      return new ArrayList<>(collection);
    }
    List<T> all = new ArrayList<>();
    items.forEach(all::add);
    return all;
  }

  /** In the order of the array. */
  public static <T> List<T> of(T[] items) {
    return Arrays.asList(items);
  }

  /** In the order of the array. */
  public static List<Integer> of(int[] items) {
    return Arrays.stream(items).boxed().toList();
  }

  /** In the order of the array. */
  public static List<Long> of(long[] items) {
    return Arrays.stream(items).boxed().toList();
  }

  /** In the order of the array. */
  public static List<Double> of(double[] items) {
    return Arrays.stream(items).boxed().toList();
  }

  /** In the order of the array. */
  public static List<Float> of(float[] items) {
    return made(items.length, i -> items[i]);
  }

  /** In the order of the array. */
  public static List<Short> of(short[] items) {
    return made(items.length, i -> items[i]);
  }

  /** In the order of the array. */
  public static List<Byte> of(byte[] items) {
    return made(items.length, i -> items[i]);
  }

  /** In the order of the array. */
  public static List<Character> of(char[] items) {
    return made(items.length, i -> items[i]);
  }

  /** In the order of the array. */
  public static List<Boolean> of(boolean[] items) {
    return made(items.length, i -> items[i]);
  }

  private static <T> List<T> made(int count, IntFunction<T> item) {
    List<T> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(item.apply(i));
    }
    return all;
  }
}
