package dev.dxwww.htip;

/** Writes walk programs as bytes. */
final class WalkCode {
  private WalkCode() {}

  /** Told where in the bytes the two bytes of a name stand. */
  interface Names {
    void name(int position, String name);
  }

  /** Bytes of a walk program. */
  static int length(Walk walk) {
    int length = 0;
    for (Walk.Step step : walk.steps()) {
      length +=
          switch (step) {
            case Walk.Move _, Walk.Text _, Walk.Anchor _ -> 1;
            case Walk.Attribute _, Walk.Property _, Walk.ClassName _, Walk.Event _ -> 3;
          };
    }
    return length;
  }

  /** Writes a walk; the names are left at 0 and told. */
  static void write(Walk walk, ByteSink to, Names names) {
    for (Walk.Step step : walk.steps()) {
      to.u8(step.code());
      switch (step) {
        case Walk.Move _, Walk.Text _, Walk.Anchor _ -> { }
        case Walk.Attribute(String name) -> name(name, to, names);
        case Walk.Property(String name) -> name(name, to, names);
        case Walk.ClassName(String name) -> name(name, to, names);
        case Walk.Event(EventType type, int fields) -> {
          to.u8(type.code());
          to.u8(fields);
        }
      }
    }
  }

  private static void name(String name, ByteSink to, Names names) {
    names.name(to.length, name);
    to.u16(0);
  }
}
