package dev.dxwww.examples.tasks.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.examples.tasks.SignedIn;
import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.DxTest;
import dev.dxwww.test.TestClient;
import dev.dxwww.test.TestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program that uses the API, from its login to its logout. Tokens of forms are asked for. */
@DxTest(app = TasksApp.class, config = "dx.security.csrf.tokens=required")
final class ApiClientTest {
  private TestClient client;

  @BeforeEach
  void take(TestClient given) {
    client = given;
  }

  private TestResponse login(String name, String password) {
    return client.post("/auth/login")
        .json("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password))
        .send();
  }

  private static String token(TestResponse answer, String name) {
    return answer.text().replaceFirst("(?s).*\"" + name + "\":\"([^\"]+)\".*", "$1");
  }

  private TestResponse refresh(String token) {
    return client.post("/auth/refresh").json("{\"refresh_token\":\"" + token + "\"}").send();
  }

  private TestResponse tasks(String access) {
    return client.get("/api/tasks").header("Authorization", "Bearer " + access).send();
  }

  @Test
  void tokens_callTheApi_areRefreshed_andEndWithTheLogout() {
    TestResponse login = login(SignedIn.NAME, SignedIn.PASSWORD).expectStatus(200);
    assertThat(login.header("Set-Cookie")).isEmpty();
    String access = token(login, "access_token");
    client.post("/api/tasks").header("Authorization", "Bearer " + access)
        .json("{\"title\": \"By a program\"}").send().expectStatus(201);
    tasks(access).expectStatus(200).expectJsonSize("", 1);

    TestResponse refreshed = refresh(token(login, "refresh_token")).expectStatus(200);
    String next = token(refreshed, "access_token");
    assertThat(next).isNotEqualTo(access);
    tasks(next).expectStatus(200);

    client.post("/auth/logout").header("Authorization", "Bearer " + next).send()
        .expectStatus(204);
    for (String ended : new String[] {access, next}) {
      tasks(ended).expectStatus(401).expectJson("code", 1004);
    }
    refresh(token(refreshed, "refresh_token")).expectStatus(401);
  }

  @Test
  void withoutAToken_nothingIsTold() {
    for (String path : new String[] {
        "/api/tasks", "/api/tasks/1", "/api/tasks/page", "/api/lists", "/api/people",
        "/tasks/changes", "/account/sessions", "/admin/accounts"}) {
      TestResponse answer = client.get(path).send().expectStatus(401).expectJson("code", 1007);
      assertThat(answer.header("WWW-Authenticate")).as(path).contains("Bearer");
    }
    client.post("/api/tasks").json("{\"title\": \"x\"}").send().expectStatus(401);
    login(SignedIn.NAME, "wrong").expectStatus(401).expectJson("code", 1001);
    login("nobody", SignedIn.PASSWORD).expectStatus(401).expectJson("code", 1001);
    login("ad\\u0000min", SignedIn.PASSWORD).expectStatus(401).expectJson("code", 1001);
    login("x".repeat(5_000), SignedIn.PASSWORD).expectStatus(401).expectJson("code", 1001);
  }

  @Test
  void tasksOfOthers_areNotThere(RunningApp app) {
    app.get(Members.class).add("Grace", "nanoseconds of wire").orElseThrow();
    String hers = token(login("GRACE", "nanoseconds of wire"), "access_token");
    String mine = token(login(SignedIn.NAME, SignedIn.PASSWORD), "access_token");
    String location =
        client.post("/api/tasks").header("Authorization", "Bearer " + hers)
            .json("{\"title\": \"Hers\", \"list\": \"Secret\", \"assignee\": \"Alan\"}").send()
            .expectStatus(201).header("Location").orElseThrow();
    String bearer = "Bearer " + mine;
    client.get(location).header("Authorization", bearer).send().expectStatus(404);
    client.put(location).header("Authorization", bearer).json("{\"title\": \"x\"}").send()
        .expectStatus(404);
    client.patch(location).header("Authorization", bearer).json("{\"done\": true}").send()
        .expectStatus(404);
    client.delete(location).header("Authorization", bearer).send().expectStatus(404);
    for (String path : new String[] {"/api/tasks", "/api/lists", "/api/people"}) {
      String seen = client.get(path).header("Authorization", bearer).send().text();
      assertThat(seen).as(path).doesNotContain("Hers", "Secret", "Alan");
    }
    client.get(location).header("Authorization", "Bearer " + hers).send()
        .expectStatus(200).expectJson("title", "Hers").expectJson("done", false);
  }
}
