package dev.dxwww.runtime.generated;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The bytes of a text, to be read again from inside.
 *
 * @param factory makes the parsers
 * @param bytes the text; not copied
 * @param length how many of them
 */
record JsonSource(JsonFactory factory, byte[] bytes, int length) {

  /**
   * A parser over the object whose first name starts at {@code name}, and at most {@code limit}
   * bytes of it.
   */
  JsonParser objectBefore(int name, int limit) {
    int start = name;
    while (bytes[start] != '{') {
      // Only white space stands between the two.
      start--;
    }
    return factory.createParser(
        ObjectReadContext.empty(), bytes, start, Math.min(limit, length - start));
  }
}
