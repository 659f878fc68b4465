package dev.dxwww.htip;

import java.util.List;
import java.util.Optional;

/**
 * An event a client sends to the server, in a POST to the page's path or over a WebSocket.
 *
 * @param ackSeq number of the last frame the client applied, unsigned
 * @param eventSeq number of the event, unsigned; a repeated one is the same event
 * @param node the node the event is bound to
 * @param handler the handler as the frame gave it
 * @param keepDefault whether the browser also does what it does by itself
 */
public record UpstreamEvent(
    int ackSeq,
    int eventSeq,
    int node,
    Value handler,
    EventType type,
    boolean keepDefault,
    Fields fields) {

  /** What the event brings along; a field that was not asked for is empty. */
  public record Fields(
      Optional<String> value,
      Optional<Boolean> checked,
      Optional<Key> key,
      Optional<Pointer> pointer,
      Optional<List<Entry>> form,
      Optional<Selection> selection) {
    /** No field at all. */
    public static final Fields NONE =
        new Fields(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Copies the entries. */
    public Fields {
      form = form.map(List::copyOf);
    }

    /** The bits of {@link EventField} for the fields that are there. */
    public int mask() {
      return (value.isPresent() ? EventField.VALUE : 0)
          | (checked.isPresent() ? EventField.CHECKED : 0)
          | (key.isPresent() ? EventField.KEY : 0)
          | (pointer.isPresent() ? EventField.POINTER : 0)
          | (form.isPresent() ? EventField.FORM : 0)
          | (selection.isPresent() ? EventField.SELECTION : 0);
    }
  }

  /**
   * A key as {@code KeyboardEvent.key} names it.
   *
   * @param modifiers 1 shift, 2 control, 4 alt, 8 meta
   */
  public record Key(String name, int modifiers) {}

  /** Where the pointer was in the window, in CSS pixels, and the button. */
  public record Pointer(int x, int y, int button) {}

  /** An entry of a form. */
  public record Entry(String name, String value) {}

  /** A selection in a control, in UTF-16 units. */
  public record Selection(int start, int end) {}

  /** The mask on the wire. */
  public int mask() {
    return fields.mask() | (keepDefault ? EventField.KEEP_DEFAULT : 0);
  }

  /**
   * The bytes of the event.
   *
   * @throws HtipException E_LIMIT where they are more than 1 MiB
   */
  public byte[] encode() {
    return EventCode.write(this);
  }

  /**
   * Reads an event.
   *
   * @throws HtipException E_MAGIC, E_VERSION, E_LIMIT, E_STR or E_TRUNC
   */
  public static UpstreamEvent decode(byte[] bytes) {
    return EventCode.read(bytes);
  }
}
