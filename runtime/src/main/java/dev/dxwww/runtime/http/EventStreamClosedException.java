package dev.dxwww.runtime.http;

/** An event cannot be sent: the client went away, or the application stops. No failure. */
public final class EventStreamClosedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says that a stream has ended. */
  public EventStreamClosedException() {
    super("the stream of events has ended", null, false, false);
  }
}
