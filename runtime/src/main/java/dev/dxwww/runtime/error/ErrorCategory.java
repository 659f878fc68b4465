package dev.dxwww.runtime.error;

/** The part of an application that an error code belongs to, told by the code's first digit. */
public enum ErrorCategory {
  /** 1xxx: who is asking, what they may do, how often they may ask. */
  AUTH,
  /** 2xxx: the database and what is stored there. */
  DATABASE,
  /** 3xxx: channels, subscribers and messages. */
  SYNC,
  /** 4xxx: the request itself, and rendering its response. */
  REQUEST,
  /** 5xxx: configuration, locks, resources, other systems. */
  SYSTEM;

  /**
   * The category of the codes from {@code number / 1000 * 1000} on; {@code number} is 1000 to 5999.
   */
  static ErrorCategory ofNumber(int number) {
    return switch (number / 1000) {
      case 1 -> AUTH;
      case 2 -> DATABASE;
      case 3 -> SYNC;
      case 4 -> REQUEST;
      case 5 -> SYSTEM;
      default -> throw new IllegalArgumentException("not an error code: " + number);
    };
  }
}
