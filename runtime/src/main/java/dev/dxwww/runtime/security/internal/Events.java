package dev.dxwww.runtime.security.internal;

import java.lang.System.Logger.Level;
import java.util.List;

import dev.dxwww.runtime.error.ErrorBoundary;
import dev.dxwww.runtime.security.SecurityEvent;
import dev.dxwww.runtime.security.SecurityListener;

/** Tells what happens: to the log, and to the application's listeners. */
final class Events {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.security");

  private final List<SecurityListener> listeners;

  Events(List<SecurityListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  void tell(SecurityEvent event) {
    Level level =
        switch (event) {
          case SecurityEvent.ReuseDetected _, SecurityEvent.BadSignature _ -> Level.WARNING;
          case SecurityEvent.Refreshed _ -> Level.DEBUG;
          case SecurityEvent.SignedIn _, SecurityEvent.SignInFailed _,
              SecurityEvent.SignedOut _ -> Level.INFO;
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
