package dev.dxwww.htip;

import dev.dxwww.htip.UpstreamEvent.Entry;
import dev.dxwww.htip.UpstreamEvent.Fields;
import dev.dxwww.htip.UpstreamEvent.Key;
import dev.dxwww.htip.UpstreamEvent.Pointer;
import dev.dxwww.htip.UpstreamEvent.Selection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Upstream events as bytes. */
final class EventCode {
  private static final int MAGIC = 0x45495448;
  private static final int MODIFIERS = 15;

  private final ByteSource source;

  private EventCode(ByteSource source) {
    this.source = source;
  }

  static byte[] write(UpstreamEvent event) {
    ByteSink out = new ByteSink(128);
    out.u32(MAGIC);
    out.u8(Htip.VERSION);
    out.v(event.ackSeq());
    out.v(event.eventSeq());
    out.v(event.node());
    handler(out, event.handler());
    out.u8(event.type().code());
    out.u8(event.mask());
    fields(out, event.fields());
    if (out.length > HtipLimits.EVENT_BYTES) {
      throw new HtipException(HtipError.E_LIMIT, -1, "an event of " + out.length + " bytes");
    }
    return out.copy();
  }

  private static void handler(ByteSink out, Value handler) {
    switch (handler) {
      case Value.Number(int number) -> {
        if (number < 0) {
          throw new HtipException(HtipError.E_LIMIT, -1, "handler " + number);
        }
        out.v(number << 1 | 1);
      }
      case Value.Text(String text) -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.v(bytes.length << 1);
        out.put(bytes, 0, bytes.length);
      }
    }
  }

  private static void fields(ByteSink out, Fields fields) {
    fields.value().ifPresent(value -> text(out, value));
    fields.checked().ifPresent(checked -> out.u8(checked ? 1 : 0));
    fields.key().ifPresent(
        key -> {
          text(out, key.name());
          out.u8(key.modifiers());
        });
    fields.pointer().ifPresent(
        pointer -> {
          out.z(pointer.x());
          out.z(pointer.y());
          out.u8(pointer.button());
        });
    fields.form().ifPresent(
        form -> {
          out.v(form.size());
          for (Entry entry : form) {
            text(out, entry.name());
            text(out, entry.value());
          }
        });
    fields.selection().ifPresent(
        selection -> {
          out.v(selection.start());
          out.v(selection.end());
        });
  }

  private static void text(ByteSink out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.v(bytes.length);
    out.put(bytes, 0, bytes.length);
  }

  static UpstreamEvent read(byte[] bytes) {
    ByteSource source = new ByteSource(bytes, 0, bytes.length);
    if (bytes.length < 5) {
      throw source.fault(HtipError.E_TRUNC, "an event has five bytes and more");
    }
    if (LittleEndian.get32(bytes, 0) != MAGIC) {
      throw source.fault(HtipError.E_MAGIC, "the first four bytes");
    }
    if (bytes[4] != Htip.VERSION) {
      throw source.fault(HtipError.E_VERSION, "version " + (bytes[4] & 0xFF));
    }
    if (bytes.length > HtipLimits.EVENT_BYTES) {
      throw source.fault(HtipError.E_LIMIT, "an event of " + bytes.length + " bytes");
    }
    source.position(5);
    return new EventCode(source).event();
  }

  private UpstreamEvent event() {
    int ackSeq = source.v();
    int eventSeq = source.v();
    int node = source.v();
    Value handler = handler();
    int code = source.u8();
    EventType type = EventType.of(code);
    if (type == null) {
      throw source.fault(HtipError.E_LIMIT, "event type " + code);
    }
    int mask = source.u8();
    if ((mask & ~EventField.ALL) != 0) {
      throw source.fault(HtipError.E_LIMIT, "event fields " + mask);
    }
    Fields fields = fields(mask);
    if (source.left() != 0) {
      throw source.fault(HtipError.E_TRUNC, source.left() + " bytes after the event");
    }
    boolean keepDefault = (mask & EventField.KEEP_DEFAULT) != 0;
    return new UpstreamEvent(ackSeq, eventSeq, node, handler, type, keepDefault, fields);
  }

  private Value handler() {
    int tagged = source.v();
    return (tagged & 1) != 0
        ? new Value.Number(tagged >>> 1)
        : new Value.Text(text(tagged >>> 1));
  }

  private Fields fields(int mask) {
    // Arguments are evaluated from left to right (JLS 15.7.4): the order of the wire.
    return new Fields(
        (mask & EventField.VALUE) != 0 ? Optional.of(text(source.v())) : Optional.empty(),
        (mask & EventField.CHECKED) != 0 ? Optional.of(checked()) : Optional.empty(),
        (mask & EventField.KEY) != 0 ? Optional.of(key()) : Optional.empty(),
        (mask & EventField.POINTER) != 0 ? Optional.of(pointer()) : Optional.empty(),
        (mask & EventField.FORM) != 0 ? Optional.of(form()) : Optional.empty(),
        (mask & EventField.SELECTION) != 0 ? Optional.of(selection()) : Optional.empty());
  }

  private boolean checked() {
    return limited(source.u8(), 1, "checked") == 1;
  }

  private Key key() {
    return new Key(text(source.v()), limited(source.u8(), MODIFIERS, "modifiers"));
  }

  private Pointer pointer() {
    return new Pointer(source.z(), source.z(), source.u8());
  }

  private List<Entry> form() {
    int count = source.v();
    limited(count, source.left() / 2, "form entries");
    List<Entry> form = new ArrayList<>(Math.min(count, 64));
    for (int i = 0; i < count; i++) {
      form.add(new Entry(text(source.v()), text(source.v())));
    }
    return form;
  }

  private Selection selection() {
    return new Selection(source.v(), source.v());
  }

  private int limited(int value, int most, String what) {
    if (Integer.compareUnsigned(value, most) > 0) {
      throw source.fault(HtipError.E_LIMIT, what + " " + Integer.toUnsignedString(value));
    }
    return value;
  }

  private String text(int length) {
    int from = source.skip(length);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(source.bytes, from, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new HtipException(HtipError.E_STR, from, "no UTF-8");
    }
  }
}
