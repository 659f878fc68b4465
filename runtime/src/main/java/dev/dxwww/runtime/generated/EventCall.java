package dev.dxwww.runtime.generated;

import dev.dxwww.htip.UpstreamEvent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event on a page, as generated code meets it. The arguments are those that the page was written
 * with; the fields are what the browser says of the event, and as little to be trusted as a form.
 *
 * <p>What the handler returns is sent by {@link #exchange}: a redirect, or the page to be shown
 * next. When nothing is sent, the page's own handler tells what the page looks like now.
 */
public final class EventCall {
  private static final String EVENT = "event";

  private final Exchange exchange;
  private final List<@Nullable String> arguments;
  private final UpstreamEvent.Fields fields;

  /** A call, for the server and for tests. */
  public EventCall(
      Exchange exchange, List<@Nullable String> arguments, UpstreamEvent.Fields fields) {
    this.exchange = exchange;
    this.arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    this.fields = fields;
  }

  /** The request, and what answers it; fields of its form are the entries of the event's. */
  public Exchange exchange() {
    return exchange;
  }

  /** Whether something was wrong so far, so that the handler must not be called. */
  public boolean refused() {
    return exchange.refused();
  }

  /** An argument; null where the page was written with null, or the text does not convert. */
  public <T> @Nullable T argument(int place, TextConverter<T> converter) {
    String text = place < arguments.size() ? arguments.get(place) : null;
    if (text == null) {
      return null;
    }
    T value = converter.tryConvert(text);
    if (value == null) {
      // Signed, and yet not of the type: the type has changed since the page was written.
      exchange.violations().refuse(EVENT, "argument " + place, converter.problem(text));
    }
    return value;
  }

  /** An argument that cannot be null. */
  public int intArgument(int place) {
    Integer value = required(place, Converters.INT);
    return value == null ? 0 : value;
  }

  /** An argument that cannot be null. */
  public long longArgument(int place) {
    Long value = required(place, Converters.LONG);
    return value == null ? 0 : value;
  }

  /** An argument that cannot be null. */
  public boolean booleanArgument(int place) {
    Boolean value = required(place, Converters.BOOLEAN);
    return value != null && value;
  }

  /** An argument; null, and an entry of what is wrong, where there is none. */
  public <T> @Nullable T required(int place, TextConverter<T> converter) {
    if (place >= arguments.size() || arguments.get(place) == null) {
      exchange.violations().refuse(EVENT, "argument " + place, "is required");
      return null;
    }
    return argument(place, converter);
  }

  /** The value of the control; empty where the browser did not say it. */
  public String value() {
    return fields.value().orElse("");
  }

  /** The value of the control as another type; an entry of what is wrong where it is none. */
  public <T> @Nullable T value(TextConverter<T> converter) {
    T value = converter.tryConvert(value());
    if (value == null) {
      exchange.violations().refuse(EVENT, "value", converter.problem(value()));
    }
    return value;
  }

  /** Whether the control is checked. */
  public boolean checked() {
    return fields.checked().orElse(false);
  }

  /** The key; one without a name where the browser did not say it. */
  public UpstreamEvent.Key key() {
    return fields.key().orElseGet(() -> new UpstreamEvent.Key("", 0));
  }

  /** Where the pointer was. */
  public UpstreamEvent.Pointer pointer() {
    return fields.pointer().orElseGet(() -> new UpstreamEvent.Pointer(0, 0, 0));
  }

  /** What is selected in the control. */
  public UpstreamEvent.Selection selection() {
    return fields.selection().orElseGet(() -> new UpstreamEvent.Selection(0, 0));
  }
}
