package dev.dxwww.runtime.security.internal;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;

import dev.dxwww.runtime.error.ErrorBoundary;
import dev.dxwww.runtime.observe.internal.MetricsText;
import dev.dxwww.runtime.security.SecurityEvent;
import dev.dxwww.runtime.security.SecurityListener;

/** Tells what happens: to the log, to the application's listeners, and as numbers. */
final class EventCounts {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.security");

  private static final String NAME = "dx_auth_events_total";

  /** The kinds of events, as the metrics name them. */
  private enum Kind {
    SIGNED_IN, SIGN_IN_FAILED, REFRESHED, REUSE_DETECTED, SIGNED_OUT, BAD_SIGNATURE
  }

  private final List<SecurityListener> listeners;
  private final AtomicLongArray counts = new AtomicLongArray(Kind.values().length);

  EventCounts(List<SecurityListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  void tell(SecurityEvent event) {
    Kind kind = kind(event);
    counts.incrementAndGet(kind.ordinal());
    Level level =
        switch (kind) {
          case REUSE_DETECTED, BAD_SIGNATURE -> Level.WARNING;
          case REFRESHED -> Level.DEBUG;
          case SIGNED_IN, SIGN_IN_FAILED, SIGNED_OUT -> Level.INFO;
        };
    if (LOG.isLoggable(level)) {
      SecurityEvent.Caller caller = event.caller();
      LOG.log(
          level,
          text(event) + " (request " + caller.requestId() + ", from " + caller.address() + ")");
    }
    for (SecurityListener listener : listeners) {
      new ErrorBoundary(listener.getClass().getSimpleName())
          .run("happened", () -> listener.happened(event));
    }
  }

  private static Kind kind(SecurityEvent event) {
    return switch (event) {
      case SecurityEvent.SignedIn _ -> Kind.SIGNED_IN;
      case SecurityEvent.SignInFailed _ -> Kind.SIGN_IN_FAILED;
      case SecurityEvent.Refreshed _ -> Kind.REFRESHED;
      case SecurityEvent.ReuseDetected _ -> Kind.REUSE_DETECTED;
      case SecurityEvent.SignedOut _ -> Kind.SIGNED_OUT;
      case SecurityEvent.BadSignature _ -> Kind.BAD_SIGNATURE;
    };
  }

  void write(MetricsText out) {
    out.family(NAME, "counter", "What happened to sessions of users.");
    for (Kind kind : Kind.values()) {
      String label = MetricsText.label("event", kind.name().toLowerCase(Locale.ROOT));
      out.sample(NAME, label, counts.get(kind.ordinal()));
    }
  }

  private static String text(SecurityEvent event) {
    return switch (event) {
      case SecurityEvent.SignedIn in -> "signed in: " + shown(in.subject());
      case SecurityEvent.SignInFailed failed ->
          failed.subject().isEmpty()
              ? "sign-in failed: nobody has that name"
              : "sign-in failed: wrong password of " + shown(failed.subject());
      case SecurityEvent.Refreshed refreshed -> "refreshed: " + shown(refreshed.subject());
      case SecurityEvent.ReuseDetected reuse ->
          "a refresh token was used again; the session of " + shown(reuse.subject())
              + " was ended";
      case SecurityEvent.SignedOut out -> "signed out: " + shown(out.subject());
      case SecurityEvent.BadSignature _ -> "a token with a wrong signature was refused";
    };
  }

  private static String shown(String subject) {
    return '"' + subject + '"';
  }
}
