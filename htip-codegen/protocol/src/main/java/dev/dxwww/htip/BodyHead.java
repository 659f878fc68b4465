package dev.dxwww.htip;

/** The beginning of a frame's body: the counts it states and its strings. */
record BodyHead(StringSource strings, int definitions, int operations) {
  /** Reads and checks it; the source stands at the first operation then. */
  static BodyHead read(ByteSource source) {
    int count = source.v();
    int blob = source.v();
    int definitions = source.v();
    int operations = source.v();
    limit(source, count, source.left());
    limit(source, operations, source.left());
    limit(source, definitions, operations);
    return new BodyHead(StringSource.read(source, count, blob), definitions, operations);
  }

  private static void limit(ByteSource source, int count, int most) {
    if (Integer.compareUnsigned(count, most) > 0) {
      String text = Integer.toUnsignedString(count);
      throw source.fault(HtipError.E_LIMIT, text + " where at most " + most + " have room");
    }
  }
}
