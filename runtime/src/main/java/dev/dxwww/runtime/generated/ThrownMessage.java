package dev.dxwww.runtime.generated;

/** What a client is told when a constructor or converter of the application refused a value. */
final class ThrownMessage {
  /** Longest message, in characters, that is passed on. */
  private static final int LONGEST = 200;

  static final String UNKNOWN = "is not valid";

  private ThrownMessage() {}

  /**
   * The message of an {@link IllegalArgumentException} that the application wrote. That of the
   * platform's own exceptions (subclasses such as NumberFormatException, {@code Enum.valueOf},
   * NullPointerException) names classes and variables and is not for clients; nor is that of an
   * exception made from its cause alone, which repeats the cause's class and message.
   */
  static String of(RuntimeException thrown) {
    String message = thrown.getMessage();
    if (thrown.getClass() != IllegalArgumentException.class
        || message == null
        || message.isBlank()
        || message.startsWith("No enum constant ")
        || thrown.getCause() != null && message.equals(thrown.getCause().toString())) {
      return UNKNOWN;
    }
    return Excerpts.of(message, LONGEST);
  }
}
