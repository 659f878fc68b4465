package dev.dxwww.examples.tasks.browser;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;

import dev.dxwww.examples.tasks.SignedIn;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium, with or without JavaScript. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = program("CHROMIUM", "/usr/bin/chromium");
  private static final Path DRIVER = program("CHROMEDRIVER", "/usr/bin/chromedriver");
  /** Beyond the half minute after which the page's script asks again at the latest. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration POLL = Duration.ofMillis(50);

  /** Headless browsers are taken for robots, and get HTML: scripts must run in an ordinary one. */
  private static final String ORDINARY =
      "--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/141.0.0.0 Safari/537.36";

  private static final String COUNT_FRAMES = """
      window.framesSeen = 0;
      if (!window.framesCounted) {
        window.framesCounted = true;
        const mount = document.querySelector("[data-htip]") ?? document.body;
        for (const shown of ["htip:frames", "htip:page"]) {
          mount.addEventListener(shown, () => window.framesSeen++);
        }
      }""";

  private final ChromeDriver driver;
  private final URI site;
  private final boolean scripts;
  /** Whether a document comes that is not yet the page. */
  private final boolean shell;

  private Browser(ChromeDriver driver, URI site, boolean scripts, boolean shell) {
    this.driver = driver;
    this.site = site;
    this.scripts = scripts;
    this.shell = shell;
  }

  /** Whether this machine has what the tests need; nothing is ever downloaded. */
  static boolean available() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  /** One that runs no scripts, as a person has it who does not want them. */
  static Browser open(URI site, Viewport viewport) {
    // 2: block. The setting that a person has for a site without scripts.
    return start(
        site, viewport, Map.of("profile.managed_default_content_settings.javascript", 2),
        List.of());
  }

  /** The same of a person whom nobody takes for a robot: a shell for scripts comes first. */
  static Browser withoutScripts(URI site, Viewport viewport) {
    return start(
        site, viewport, Map.of("profile.managed_default_content_settings.javascript", 2),
        List.of(ORDINARY));
  }

  /** One that runs scripts, as most people have it. */
  static Browser withScripts(URI site, Viewport viewport) {
    return start(site, viewport, Map.of(), List.of(ORDINARY));
  }

  private static Browser start(
      URI site, Viewport viewport, Map<String, Integer> preferences, List<String> arguments) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments(
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        // A text that is still fading in is none to the driver.
        "--force-prefers-reduced-motion",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--window-size=" + viewport.width() + "," + viewport.height());
    options.addArguments(arguments);
    options.setExperimentalOption("prefs", preferences);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(DRIVER.toString()))
            .usingAnyFreePort()
            .withTimeout(PATIENCE)
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().window().setSize(new Dimension(viewport.width(), viewport.height()));
    return new Browser(driver, site, preferences.isEmpty(), arguments.contains(ORDINARY));
  }

  /** Signs in as the account that is there from the start; a page that follows nothing is seen. */
  Browser signIn() {
    try {
      go("/login?next=/lists");
      return fillIn(SignedIn.NAME, SignedIn.PASSWORD);
    } catch (RuntimeException | AssertionError e) {
      close();
      throw e;
    }
  }

  /** Signs in by the page for it; the list is seen then. */
  Browser signIn(String name, String password) {
    go("/login");
    return fillIn(name, password);
  }

  private Browser fillIn(String name, String password) {
    type("#username", name);
    type("#password", password);
    leaving(() -> find("form.form button").click());
    return this;
  }

  void go(String path) {
    driver.get(path.startsWith("data:") ? path : site + path);
    if (shell) {
      // The document is there before the page is.
      await("the page is shown", () -> !all("footer").isEmpty());
    }
  }

  String title() {
    return driver.getTitle();
  }

  String path() {
    URI uri = URI.create(driver.getCurrentUrl());
    return uri.getRawQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getRawQuery();
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Texts of all elements that match, as they are seen. */
  List<String> texts(String css) {
    return all(css).stream().map(WebElement::getText).toList();
  }

  void type(String css, String text) {
    WebElement field = find(css);
    field.clear();
    field.sendKeys(text);
  }

  /** Clicks a button or link of that name and waits for the page it leads to. */
  void click(String name) {
    WebElement control =
        all("a, button").stream()
            .filter(element -> name.equals(element.getAccessibleName()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button or link is named " + name));
    leaving(control::click);
  }

  /** Does something that leads to another page, and waits for that page. */
  void leaving(Runnable action) {
    WebElement page = find("html");
    if (scripts) {
      run(COUNT_FRAMES);
    }
    action.run();
    new WebDriverWait(driver, PATIENCE)
        .ignoring(JavascriptException.class)
        .until(
            d ->
                (gone(page) || isFramed())
                    && !d.findElements(By.cssSelector("footer")).isEmpty());
  }

  /** Whether the page has become another without being loaded anew. */
  private boolean isFramed() {
    return scripts && Boolean.TRUE.equals(run("return window.framesSeen > 0"));
  }

  /** Chooses a file, as by the dialog that a file input opens. */
  void choose(String css, Path file) {
    find(css).sendKeys(file.toString());
  }

  /** Waits until a condition holds; pages that change by themselves change while it is asked. */
  void await(String what, BooleanSupplier condition) {
    new WebDriverWait(driver, PATIENCE, POLL)
        .ignoring(StaleElementReferenceException.class)
        .withMessage(what)
        .until(d -> condition.getAsBoolean());
  }

  /** Runs a script in the page, and gives what it returns. */
  @Nullable Object run(String script) {
    return driver.executeScript(script);
  }

  /** What stands in a field now. */
  String value(String css) {
    return String.valueOf(find(css).getDomProperty("value"));
  }

  /** How far down the page is, in CSS pixels. */
  double scrolled() {
    return run("return scrollY") instanceof Number y ? y.doubleValue() : -1;
  }

  /** Goes back in the history of the tab. */
  void back() {
    driver.navigate().back();
  }

  /** Goes forward in the history of the tab. */
  void forward() {
    driver.navigate().forward();
  }

  /** From now on each answer is on its way for so long, as in a far country. */
  void latency(int millis) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", false, "latency", millis, "downloadThroughput", -1,
            "uploadThroughput", -1));
  }

  /** Opens another tab of the same person, and goes on there. */
  String newTab() {
    driver.switchTo().newWindow(WindowType.TAB);
    return tab();
  }

  /** The tab that is seen now. */
  String tab() {
    return driver.getWindowHandle();
  }

  /** Goes on in a tab, which is seen then. */
  void tab(String handle) {
    driver.switchTo().window(handle);
    driver.executeCdpCommand("Page.bringToFront", Map.of());
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Presses Tab until the control of that name has the focus. */
  WebElement tabTo(String name) {
    for (int i = 0; i < 80; i++) {
      press(Keys.TAB);
      if (name.equals(focused().getAccessibleName())) {
        return focused();
      }
    }
    throw new AssertionError("Tab does not reach " + name);
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Shows the page as people see it who chose light or dark, in a viewport of just this width. */
  void appearance(boolean dark, int width, int height) {
    String scheme = dark ? "dark" : "light";
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Keeps what is seen, as PNG. */
  void screenshot(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  /** The cookies of the site, those too that no script sees. */
  Set<Cookie> cookies() {
    return driver.manage().getCookies();
  }

  /** What the browser complained of: blocked styles, missing files, failed requests. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        // Told of a field that a live page draws while another has the focus: nothing is wrong.
        .filter(message -> !message.contains("Autofocus processing was blocked"))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static boolean gone(WebElement element) {
    try {
      element.getTagName();
      return false;
    } catch (org.openqa.selenium.WebDriverException e) {
      return true;
    }
  }

  private static Path program(String variable, String otherwise) {
    return Path.of(System.getenv().getOrDefault(variable, otherwise));
  }
}
