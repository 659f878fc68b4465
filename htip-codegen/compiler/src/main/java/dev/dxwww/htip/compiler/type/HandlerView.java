package dev.dxwww.htip.compiler.type;

import java.util.List;

/**
 * A handler of events in the browser.
 *
 * @param number by which the generated code names it
 * @param parameters what a template gives it
 * @param fields what of the event it wants, see {@link Field}
 */
public record HandlerView(String name, int number, List<TypeView> parameters, List<Field> fields) {
  public HandlerView {
    parameters = List.copyOf(parameters);
    fields = List.copyOf(fields);
  }

  /** The fields as the protocol's mask. */
  public int fieldBits() {
    int bits = 0;
    for (Field field : fields) {
      bits |= field.bit();
    }
    return bits;
  }

  /** What of an event travels to the server; the bit is that of the protocol. */
  public enum Field {
    VALUE(0x01),
    CHECKED(0x02),
    KEY(0x04),
    POINTER(0x08),
    FORM(0x10),
    SELECTION(0x20),
    /** The browser does what it does by default, too. */
    DEFAULT(0x40);

    private final int bit;

    Field(int bit) {
      this.bit = bit;
    }

    /** Bit of the mask. */
    public int bit() {
      return bit;
    }
  }
}
