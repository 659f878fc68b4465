package dev.dxwww.runtime.http.internal;

import io.helidon.http.Status;

/** The listener's objects for status codes, made once. */
final class Statuses {
  private static final int FIRST = 200;
  private static final Status[] ALL = all();

  private Statuses() {}

  private static Status[] all() {
    Status[] all = new Status[400];
    for (int i = 0; i < all.length; i++) {
      all[i] = Status.create(FIRST + i);
    }
    return all;
  }

  /** The status of a code, 200 to 599. */
  static Status of(int code) {
    return ALL[code - FIRST];
  }
}
