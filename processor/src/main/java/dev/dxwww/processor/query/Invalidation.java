package dev.dxwww.processor.query;

import java.util.Collection;

/** Which writes make which kept results wrong. */
final class Invalidation {
  private Invalidation() {}

  /** Whether one of the changed columns is among those that are read. */
  static boolean concerns(Collection<String> writes, Collection<String> reads) {
    return writes.stream().anyMatch(write -> reads.stream().anyMatch(read -> meet(write, read)));
  }

  /** The same column, or one of them all of a table that the other is of. */
  private static boolean meet(String write, String read) {
    return write.equals(read)
        || (write.endsWith(".*") || read.endsWith(".*")) && table(write).equals(table(read));
  }

  private static String table(String column) {
    return column.substring(0, column.lastIndexOf('.') + 1);
  }
}
