package dev.dxwww.examples.tasks;

import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestClient;

/** Clients of the account that is there from the start, which is user and admin. */
public final class SignedIn {
  public static final String NAME = "admin";
  /** As in application-test.yaml. */
  public static final String PASSWORD = "correct horse battery";

  private SignedIn() {}

  /** A new one. */
  public static TestClient client(RunningApp app) {
    return TestClient.of(app).signIn(NAME, PASSWORD);
  }
}
