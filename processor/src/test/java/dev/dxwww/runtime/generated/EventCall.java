package dev.dxwww.runtime.generated;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.UpstreamEvent;

/** Stub. */
public final class EventCall {
  private EventCall() {}

  public Exchange exchange() {
    throw new UnsupportedOperationException();
  }

  public boolean refused() {
    return false;
  }

  public <T> @Nullable T argument(int place, TextConverter<T> converter) {
    return null;
  }

  public <T> @Nullable T required(int place, TextConverter<T> converter) {
    return null;
  }

  public int intArgument(int place) {
    return 0;
  }

  public long longArgument(int place) {
    return 0;
  }

  public boolean booleanArgument(int place) {
    return false;
  }

  public String value() {
    return "";
  }

  public <T> @Nullable T value(TextConverter<T> converter) {
    return null;
  }

  public boolean checked() {
    return false;
  }

  public UpstreamEvent.Key key() {
    return new UpstreamEvent.Key("", 0);
  }

  public UpstreamEvent.Pointer pointer() {
    return new UpstreamEvent.Pointer(0, 0, 0);
  }

  public UpstreamEvent.Selection selection() {
    return new UpstreamEvent.Selection(0, 0);
  }
}
