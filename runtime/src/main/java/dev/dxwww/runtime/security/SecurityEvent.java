package dev.dxwww.runtime.security;

/** Something that has happened to users' sessions; it holds no token and no password. */
public sealed interface SecurityEvent {
  /** Where it came from. */
  Caller caller();

  /**
   * Who calls.
   *
   * @param requestId the id of the request
   * @param address the client's address
   */
  record Caller(String requestId, String address) {}

  /**
   * Somebody signed in.
   *
   * @param subject the user
   * @param sessionId the new session
   */
  record SignedIn(Caller caller, String subject, String sessionId) implements SecurityEvent {}

  /**
   * A name or a password was wrong.
   *
   * @param subject the user whose name it was; empty when it is no user's
   */
  record SignInFailed(Caller caller, String subject) implements SecurityEvent {}

  /**
   * A session was refreshed.
   *
   * @param subject the user
   * @param sessionId the session
   */
  record Refreshed(Caller caller, String subject, String sessionId) implements SecurityEvent {}

  /**
   * A refresh token was shown that had been used up: somebody has a copy. The session was ended.
   *
   * @param subject the user
   * @param sessionId the session
   */
  record ReuseDetected(Caller caller, String subject, String sessionId)
      implements SecurityEvent {}

  /**
   * Somebody signed out.
   *
   * @param subject the user
   * @param sessionId the session
   */
  record SignedOut(Caller caller, String subject, String sessionId) implements SecurityEvent {}

  /** A token had the form of ours and a signature that was not: somebody made or changed it. */
  record BadSignature(Caller caller) implements SecurityEvent {}
}
