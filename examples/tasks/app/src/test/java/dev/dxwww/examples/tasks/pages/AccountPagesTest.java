package dev.dxwww.examples.tasks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.examples.tasks.SignedIn;
import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import dev.dxwww.test.TestClient;
import dev.dxwww.test.TestRequest;
import dev.dxwww.test.TestResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing up and in, sessions, and accounts for admins; with the tokens that forms carry. */
final class AccountPagesTest {
  private static final String PASSWORD = "nanoseconds of wire";

  private final List<TestClient> clients = new ArrayList<>();
  private RunningApp app;
  private TestClient client;

  @BeforeEach
  void start() {
    app =
        TestApps.of(TasksApp.class).config("dx.security.csrf.tokens", "required").start();
    client = client();
  }

  @AfterEach
  void stop() {
    clients.forEach(TestClient::close);
    app.close();
  }

  private TestClient client() {
    TestClient made = TestClient.of(app);
    clients.add(made);
    return made;
  }

  private static Document page(TestClient who, String path) {
    return Jsoup.parse(
        who.get(path).accept("text/html").send()
            .expectStatus(200).expectContentType("text/html").text());
  }

  /** Sends a form of a page as a browser does: with its hidden fields and what somebody types. */
  private static TestResponse submit(TestClient who, Element form, String... typed) {
    TestRequest request = who.post(form.attr("action")).accept("text/html");
    for (Element hidden : form.select("input[type=hidden]")) {
      request.form(hidden.attr("name"), hidden.val());
    }
    for (int i = 0; i < typed.length; i += 2) {
      request.form(typed[i], typed[i + 1]);
    }
    return request.send();
  }

  private static Element form(Document page, String action) {
    Element form = page.selectFirst("form[action=" + action + "]");
    assertThat(form).as(action + " in " + page.body().text()).isNotNull();
    return form;
  }

  private TestResponse signUp(TestClient who, String name, String password) {
    return submit(
        who, form(page(who, "/sign-up"), "/sign-up"), "name", name, "password", password);
  }

  private static TestResponse signIn(TestClient who, String name, String password) {
    Element form = form(page(who, "/login"), "/auth/login");
    return submit(who, form, "username", name, "password", password);
  }

  private TestClient admin() {
    TestClient admin = client();
    signIn(admin, SignedIn.NAME, SignedIn.PASSWORD).expectStatus(303);
    return admin;
  }

  private TestClient grace() {
    TestClient grace = client();
    signIn(grace, "Grace", PASSWORD).expectStatus(303).expectHeader("Location", "/tasks");
    return grace;
  }

  @Test
  void visitor_signsUpAndIn_andHasAnEmptyListOfHerOwn() {
    signUp(client, " Grace ", PASSWORD).expectStatus(303).expectHeader("Location", "/login");
    assertThat(page(client, "/login").select(".toast").text())
        .isEqualTo("Welcome, Grace. Sign in now");
    signIn(client, "grace", PASSWORD).expectStatus(303).expectHeader("Location", "/tasks");
    assertThat(page(client, "/tasks").select(".empty h2").text()).isEqualTo("Nothing to do");
    assertThat(page(client, "/lists").select("h2").eachText())
        .containsExactly("Inbox 0 open, 0 done");
    client.get("/").send().expectStatus(303).expectHeader("Location", "/tasks");
    client.get("/login").send().expectStatus(303).expectHeader("Location", "/tasks");
    client.get("/sign-up").send().expectStatus(303).expectHeader("Location", "/tasks");
  }

  @Test
  void mistakesOfTheSignUp_standBesideTheirFields_andThePasswordDoesNotComeBack() {
    signUp(client, "Grace", PASSWORD).expectStatus(303);
    TestResponse taken = signUp(client, "GRACE", PASSWORD).expectStatus(400);
    assertThat(taken.text()).doesNotContain(PASSWORD);
    Document page = Jsoup.parse(taken.text());
    assertThat(page.select(".error").eachText())
        .containsExactly("This name is taken; choose another.");
    assertThat(page.select("#name").val()).isEqualTo("GRACE");
    assertThat(page.select("#name").attr("aria-describedby")).isEqualTo("name-error");
    Document both = Jsoup.parse(signUp(client, " ", "short").expectStatus(400).text());
    assertThat(both.select(".error").eachText()).containsExactly(
        "Enter a name.", "Use at least 12 characters; a few words are fine.");
    signUp(client, "x".repeat(41), PASSWORD).expectStatus(400);
    signUp(client, "a\u0007b", PASSWORD).expectStatus(400);
  }

  @Test
  void wrongPassword_leadsBack_andTellsNotWhichOfBothIsWrong() {
    String location =
        signIn(client, SignedIn.NAME, "wrong").expectStatus(303)
            .header("Location").orElseThrow();
    assertThat(signIn(client, "nobody", "wrong").header("Location")).contains(location);
    Document page = page(client, location);
    assertThat(page.select("[role=alert]").text()).isEqualTo("Name or password is wrong.");
    assertThat(client.cookie("__Host-dx-access")).isEmpty();
  }

  @Test
  void pageThatNeedsAUser_comesAfterTheSignIn() {
    String location =
        client.get("/tasks?status=open").accept("text/html").send().expectStatus(303)
            .header("Location").orElseThrow();
    assertThat(location).startsWith("/login?next=");
    Element form = form(page(client, location), "/auth/login");
    submit(client, form, "username", SignedIn.NAME, "password", SignedIn.PASSWORD)
        .expectStatus(303).expectHeader("Location", "/tasks?status=open");
    TestClient other = client();
    Element evil = form(page(other, "/login?next=https://evil.example/"), "/auth/login");
    submit(other, evil, "username", SignedIn.NAME, "password", SignedIn.PASSWORD)
        .expectStatus(303).expectHeader("Location", "/tasks");
  }

  @Test
  void cookies_areForThisHostAlone_andForNoScript() {
    TestResponse answer = signIn(client, SignedIn.NAME, SignedIn.PASSWORD);
    List<String> cookies =
        answer.headers("Set-Cookie").stream().filter(c -> c.contains("-dx-")).toList();
    for (String name : List.of("__Host-dx-access=", "__Host-dx-refresh=")) {
      assertThat(cookies).filteredOn(cookie -> cookie.startsWith(name)).singleElement()
          .asString().contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
          .doesNotContain("Domain");
    }
  }

  @Test
  void everyForm_carriesItsToken_andNoneIsTakenWithout() {
    signUp(client, "Grace", PASSWORD);
    TestClient admin = admin();
    for (String path : List.of(
        "/tasks", "/tasks/new", "/tasks/import", "/account/sessions", "/account/password",
        "/admin/accounts")) {
      List<Element> forms = page(admin, path).select("form[method=post]");
      assertThat(forms).as(path).isNotEmpty();
      for (Element form : forms) {
        assertThat(form.select("input[type=hidden][name=_csrf]")).as(path).hasSize(1);
        admin.post(form.attr("action")).form("title", "x").form("role", "ADMIN").send()
            .expectStatus(403).expectJson("code", 1006);
      }
    }
    TestClient visitor = client();
    visitor.post("/sign-up").form("name", "Eve").form("password", PASSWORD).send()
        .expectStatus(403);
    visitor.post("/auth/login").form("username", SignedIn.NAME)
        .form("password", SignedIn.PASSWORD).send().expectStatus(403);
    page(admin, "/tasks");
  }

  @Test
  void sessions_areListed_andOthersEnd() {
    TestClient here = admin();
    TestClient there = admin();
    TestClient third = admin();
    Document page = page(here, "/account/sessions");
    assertThat(page.select(".session")).hasSize(3);
    Element current = page.selectFirst(".session[aria-current=true]");
    assertThat(current).isNotNull();
    assertThat(current.select("form")).as("sign out does that").isEmpty();
    assertThat(current.text()).contains("this one", "From 127.0.0.1", "Signed in");

    // The newest is the third.
    submit(here, page.select(".session form").getFirst()).expectStatus(303)
        .expectHeader("Location", "/account/sessions");
    third.get("/api/tasks").send().expectStatus(401).expectJson("code", 1004);
    Document next = page(here, "/account/sessions");
    assertThat(next.select(".toast").text()).isEqualTo("Ended 1 session");
    assertThat(next.select(".session")).hasSize(2);

    submit(here, form(next, "/account/sessions/end-others")).expectStatus(303);
    there.get("/api/tasks").send().expectStatus(401);
    assertThat(page(here, "/account/sessions").select(".session")).hasSize(1);
  }

  @Test
  void sessionsOfOthers_cannotBeEnded() {
    signUp(client, "Grace", PASSWORD);
    TestClient grace = grace();
    TestClient admin = admin();
    admin();
    String foreign =
        page(admin, "/account/sessions").select(".session form").getFirst().attr("action");
    Element own = form(page(grace, "/account/sessions"), "/auth/logout");
    grace.post(foreign).form("_csrf", own.select("[name=_csrf]").val()).send()
        .expectStatus(303);
    assertThat(page(grace, "/account/sessions").select(".toast").text())
        .isEqualTo("Ended 0 sessions");
    assertThat(page(admin, "/account/sessions").select(".session")).hasSize(2);
  }

  @Test
  void password_isChangedByWhoKnowsIt_andOtherSessionsEnd() {
    signUp(client, "Grace", PASSWORD);
    TestClient here = grace();
    TestClient there = grace();
    String next = "a moth in relay 70";
    Element form = form(page(here, "/account/password"), "/account/password");
    TestResponse wrong =
        submit(here, form, "current", "guessed", "password", next).expectStatus(400);
    assertThat(Jsoup.parse(wrong.text()).select(".error").eachText())
        .containsExactly("This is not your password.");
    assertThat(wrong.text()).doesNotContain("guessed", next);
    submit(here, form, "current", PASSWORD, "password", "grace grace grace").expectStatus(400)
        .expectText("Leave your name out of it");
    there.get("/api/tasks").send().expectStatus(200);

    submit(here, form, "current", PASSWORD, "password", next)
        .expectStatus(303).expectHeader("Location", "/account/sessions");
    assertThat(page(here, "/account/sessions").select(".toast").text())
        .isEqualTo("Changed your password and ended 1 other session");
    there.get("/api/tasks").send().expectStatus(401);
    assertThat(signIn(client(), "Grace", PASSWORD).header("Location").orElseThrow())
        .startsWith("/login?error=");
    signIn(client(), "Grace", next).expectHeader("Location", "/tasks");
  }

  @Test
  void logout_endsTheSession_andTakesTheCookies() {
    TestClient admin = admin();
    String access = admin.cookie("__Host-dx-access").orElseThrow();
    submit(admin, form(page(admin, "/account/sessions"), "/auth/logout"))
        .expectStatus(303).expectHeader("Location", "/");
    assertThat(admin.cookie("__Host-dx-access")).isEmpty();
    assertThat(admin.cookie("__Host-dx-refresh")).isEmpty();
    assertThat(page(admin, "/").select("h1").text()).isEqualTo("What is to be done?");
    client.get("/api/tasks").header("Authorization", "Bearer " + access).send()
        .expectStatus(401).expectJson("code", 1004);
  }

  @Test
  void accounts_areForAdmins() {
    signUp(client, "Grace", PASSWORD);
    TestClient grace = grace();
    TestClient admin = admin();
    grace.get("/admin/accounts").send().expectStatus(403).expectJson("code", 1008);
    assertThat(page(grace, "/account/sessions").select("a[href=/admin/accounts]")).isEmpty();
    assertThat(page(admin, "/account/sessions").select("a[href=/admin/accounts]")).hasSize(1);
    Document accounts = page(admin, "/admin/accounts");
    assertThat(accounts.select(".session h2").eachText())
        .containsExactly("admin admin you", "Grace");

    submit(admin, form(accounts, "/admin/accounts/2/role")).expectStatus(303);
    grace.get("/api/tasks").send().expectStatus(401);
    TestClient promoted = grace();
    page(promoted, "/admin/accounts");

    submit(admin, form(page(admin, "/admin/accounts"), "/admin/accounts/2/end-sessions"))
        .expectStatus(303);
    promoted.get("/admin/accounts").send().expectStatus(401);
  }

  @Test
  void admin_cannotTakeTheRoleFromHerself() {
    TestClient admin = admin();
    Document accounts = page(admin, "/admin/accounts");
    assertThat(accounts.select("form")).isEmpty();
    String token = page(admin, "/tasks").select("[name=_csrf]").getFirst().val();
    admin.post("/admin/accounts/1/role").form("_csrf", token).form("role", "USER").send()
        .expectStatus(409);
    page(admin, "/admin/accounts");
    admin.post("/admin/accounts/99/role").form("_csrf", token).form("role", "USER").send()
        .expectStatus(404);
  }

  @Test
  void publicPages_tellThePasswordOfADemo_onlyWhereTheyShould() {
    for (String path : List.of("/", "/login")) {
      assertThat(page(client, path).text()).doesNotContain(SignedIn.PASSWORD);
    }
    app.close();
    app = TestApps.of(TasksApp.class).config("tasks.admin.shown", "true").start();
    for (String path : List.of("/", "/login")) {
      assertThat(page(client(), path).select(".demo").text())
          .contains(SignedIn.NAME, SignedIn.PASSWORD);
    }
  }
}
