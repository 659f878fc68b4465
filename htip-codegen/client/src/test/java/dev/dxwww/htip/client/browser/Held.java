package dev.dxwww.htip.client.browser;

import java.util.concurrent.CountDownLatch;

/** Keeps an answer back until the test lets it go. */
final class Held {
  private final CountDownLatch told = new CountDownLatch(1);

  void release() {
    told.countDown();
  }

  /** The answer, when it may go. */
  byte[] back(byte[] answer) {
    await();
    return answer;
  }

  void await() {
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
