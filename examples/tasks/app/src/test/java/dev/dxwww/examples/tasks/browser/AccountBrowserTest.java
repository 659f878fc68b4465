package dev.dxwww.examples.tasks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import dev.dxwww.examples.tasks.SignedIn;
import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.examples.tasks.accounts.Members;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Cookie;

/** Accounts and sessions as people use them, by forms that carry their tokens. */
@Tag("browser")
@EnabledIf(
    value = "dev.dxwww.examples.tasks.browser.Browser#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class AccountBrowserTest {
  private static final String PASSWORD = "nanoseconds of wire";
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private RunningApp app;

  @BeforeEach
  void start() {
    app =
        TestApps.of(TasksApp.class)
            .config("dx.security.csrf.tokens", "required")
            .config("tasks.samples", "true")
            .start();
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private void addGrace() {
    app.get(Members.class).add("Grace", PASSWORD).orElseThrow();
  }

  /** No scripts: everything on these pages is a form. */
  private Browser browser(Viewport viewport) {
    return Browser.open(app.url(), viewport);
  }

  @ParameterizedTest
  @EnumSource
  void visitor_signsUp_signsIn_addsATask_andSignsOut(Viewport viewport) {
    try (Browser browser = browser(viewport)) {
      browser.go("/");
      assertThat(browser.find("h1").getText()).isEqualTo("What is to be done?");
      browser.click("Sign up");
      browser.type("#name", "Grace");
      browser.type("#password", "short");
      browser.leaving(() -> browser.find("form.form button").click());
      assertThat(browser.texts(".error"))
          .containsExactly("Use at least 12 characters; a few words are fine.");
      assertThat(browser.find("#password").getDomProperty("value")).isEmpty();
      browser.type("#password", PASSWORD);
      browser.leaving(() -> browser.find("form.form button").click());
      assertThat(browser.path()).isEqualTo("/login");
      assertThat(browser.find(".toast").getText()).isEqualTo("Welcome, Grace. Sign in now");

      browser.signIn("Grace", PASSWORD);
      assertThat(browser.path()).isEqualTo("/tasks");
      browser.type("#quick-title", "Find the moth");
      browser.click("Add");
      assertThat(browser.texts(".task-title")).containsExactly("Find the moth");

      browser.click("Account");
      browser.click("Sign out");
      assertThat(browser.path()).isEqualTo("/");
      browser.go("/tasks");
      assertThat(browser.path()).isEqualTo("/login?next=%2Ftasks");
      assertThat(browser.complaints()).noneMatch(text -> text.contains("Content Security"));
    }
  }

  @Test
  void wrongPassword_isToldInWords_andTheRightOneStillWorks() {
    try (Browser browser = browser(Viewport.DESKTOP)) {
      browser.go("/lists");
      browser.type("#username", SignedIn.NAME);
      browser.type("#password", "wrong");
      browser.leaving(() -> browser.find("form.form button").click());
      assertThat(browser.find("[role=alert]").getText()).isEqualTo("Name or password is wrong.");
      assertThat(browser.cookies()).extracting(Cookie::getName)
          .doesNotContain("__Host-dx-access");
      browser.type("#username", SignedIn.NAME);
      browser.type("#password", SignedIn.PASSWORD);
      browser.leaving(() -> browser.find("form.form button").click());
      assertThat(browser.path()).as("where it was going to").isEqualTo("/lists");
    }
  }

  @Test
  void cookies_areForThisHostAlone_andForNoScript() {
    try (Browser browser = Browser.withScripts(app.url(), Viewport.DESKTOP).signIn()) {
      for (String name : List.of("__Host-dx-access", "__Host-dx-refresh")) {
        Cookie cookie =
            browser.cookies().stream().filter(c -> c.getName().equals(name)).findFirst()
                .orElseThrow();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
      }
      assertThat(browser.run("return document.cookie")).asString().doesNotContain("-dx-access");
      browser.go("/tasks");
      assertThat(browser.all("form[method=post] input[name=_csrf]"))
          .hasSameSizeAs(browser.all("form[method=post]")).isNotEmpty();
    }
  }

  @Test
  void sessionOfAnotherBrowser_endsAtOnce() {
    try (Browser here = browser(Viewport.DESKTOP).signIn();
        Browser there = browser(Viewport.PHONE).signIn()) {
      here.click("Account");
      assertThat(here.all(".session")).hasSize(2);
      assertThat(here.texts(".session[aria-current] .badge")).containsExactly("this one");
      here.leaving(() -> here.find(".session form button").click());
      assertThat(here.find(".toast").getText()).isEqualTo("Ended 1 session");
      assertThat(here.all(".session")).hasSize(1);
      there.go("/tasks/new");
      assertThat(there.path()).isEqualTo("/login?next=%2Ftasks%2Fnew");
      there.signIn();
      here.go("/account/sessions");
      here.click("End all others");
      assertThat(here.all(".session")).hasSize(1);
      there.go("/tasks");
      assertThat(there.path()).startsWith("/login");
    }
  }

  @Test
  void admin_changesARole_andAUserSeesNoAccounts() {
    addGrace();
    try (Browser admin = browser(Viewport.DESKTOP).signIn();
        Browser grace = browser(Viewport.DESKTOP).signIn("Grace", PASSWORD)) {
      grace.go("/admin/accounts");
      assertThat(grace.find("main").getText()).contains("1008");
      grace.go("/account/sessions");
      assertThat(grace.texts("main a, main button")).containsExactly("Change password", "Sign out");

      admin.click("Account");
      admin.click("Accounts");
      admin.click("Make admin Grace");
      assertThat(admin.find(".toast").getText()).isEqualTo("Grace is an admin now");
      grace.go("/tasks");
      assertThat(grace.path()).as("signed out").startsWith("/login");
      grace.signIn("Grace", PASSWORD);
      grace.go("/admin/accounts");
      assertThat(grace.find("h1").getText()).isEqualTo("Accounts");
      admin.click("Sign out Grace everywhere");
      grace.go("/admin/accounts");
      assertThat(grace.path()).startsWith("/login");
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "1280, true", "390, false", "390, true"})
  void pages_fitInTheWindow(int width, boolean dark) throws IOException {
    addGrace();
    String suffix = "-%d-%s.png".formatted(width, dark ? "dark" : "light");
    try (Browser other = browser(Viewport.PHONE).signIn();
        Browser browser = Browser.withScripts(app.url(), Viewport.DESKTOP)) {
      other.go("/tasks");
      browser.appearance(dark, width, width < 600 ? 1000 : 900);
      for (String page : List.of("/", "/login?error=1001", "/sign-up")) {
        fits(browser, page, suffix);
      }
      browser.signIn();
      fits(browser, "/account/sessions", suffix);
      fits(browser, "/account/password", suffix);
      fits(browser, "/admin/accounts", suffix);
    }
  }

  private static void fits(Browser browser, String page, String suffix) throws IOException {
    browser.go(page);
    assertThat(browser.run(AppearanceBrowserTest.BEYOND)).as(page).isEqualTo(List.of());
    String name = page.replaceAll("\\?.*|^/", "").replace('/', '-');
    browser.screenshot(SCREENSHOTS.resolve("account-" + name + suffix));
  }
}
