package dev.dxwww.examples.tasks.accounts;

import dev.dxwww.examples.tasks.SignedIn;
import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.DxTest;
import dev.dxwww.test.TestClient;
import org.junit.jupiter.api.Test;

/** The account that is there from the start, and what each start does to it. */
@DxTest(app = TasksApp.class)
final class AdminAccountTest {
  private static final String CHANGED = "a moth in relay 70";

  private static void signsIn(RunningApp app, String password, int status) {
    try (TestClient client = TestClient.of(app)) {
      client.post("/auth/login")
          .json("{\"username\":\"admin\",\"password\":\"%s\"}".formatted(password))
          .send().expectStatus(status);
    }
  }

  @Test
  void passwordThatWasChanged_isNotUndoneByTheNextStart(RunningApp app, TestClient client) {
    client.signIn(SignedIn.NAME, SignedIn.PASSWORD);
    client.post("/account/password").form("current", SignedIn.PASSWORD)
        .form("password", CHANGED).send().expectStatus(303);

    app.get(AdminAccount.class).givePassword();

    signsIn(app, CHANGED, 200);
    signsIn(app, SignedIn.PASSWORD, 401);
    client.get("/api/tasks").send().expectStatus(200);
  }

  @Test
  void passwordThatWasTakenAway_isGivenAnewByTheNextStart(RunningApp app) {
    app.get(AccountRepository.class).changeHash(Owner.FIRST.id(), "");
    signsIn(app, SignedIn.PASSWORD, 401);

    app.get(AdminAccount.class).givePassword();

    signsIn(app, SignedIn.PASSWORD, 200);
  }
}
