package dev.dxwww.processor.query;

/**
 * What the ways to one kind of value are called.
 *
 * @param jdbc the end of the methods that JDBC itself has; empty where it has none that fit
 * @param accessor the reader in the runtime
 * @param element the constant for elements of arrays
 */
record PlainNames(String jdbc, String accessor, String element) {

  boolean ofJdbc() {
    return !jdbc.isEmpty();
  }

  static PlainNames of(Mapping.Kind kind) {
    return switch (kind) {
      case BOOLEAN -> new PlainNames("Boolean", "boolean", "BOOLEAN");
      case SHORT -> new PlainNames("Short", "short", "SHORT");
      case INT -> new PlainNames("Int", "int", "INT");
      case LONG -> new PlainNames("Long", "long", "LONG");
      case FLOAT -> new PlainNames("Float", "float", "FLOAT");
      case DOUBLE -> new PlainNames("Double", "double", "DOUBLE");
      case DECIMAL -> new PlainNames("", "decimal", "DECIMAL");
      case INTEGER_BIG -> new PlainNames("", "bigInteger", "BIG_INTEGER");
      case STRING, JSON_TEXT -> new PlainNames("", "string", "TEXT");
      case CHAR -> new PlainNames("", "character", "CHARACTER");
      case BYTES -> new PlainNames("", "bytes", "BYTES");
      case UUID -> new PlainNames("", "uuid", "UUIDS");
      case INSTANT -> new PlainNames("", "instant", "INSTANT");
      case OFFSET_DATE_TIME -> new PlainNames("", "offsetDateTime", "OFFSET_DATE_TIME");
      case LOCAL_DATE -> new PlainNames("", "localDate", "LOCAL_DATE");
      case LOCAL_TIME -> new PlainNames("", "localTime", "LOCAL_TIME");
      case LOCAL_DATE_TIME -> new PlainNames("", "localDateTime", "LOCAL_DATE_TIME");
      case DURATION -> new PlainNames("", "duration", "DURATION");
    };
  }
}
