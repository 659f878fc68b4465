package dev.dxwww.examples.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;

import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium; nothing is downloaded for it. */
final class Chromium implements AutoCloseable {
  private static final Path PROGRAM = program("CHROMIUM", "/usr/bin/chromium");
  private static final Path DRIVER = program("CHROMEDRIVER", "/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration MOST = Duration.ofSeconds(30);
  /** As people have it: one that says it is headless is taken for a robot. */
  private static final String PERSON =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
          + " Safari/537.36";
  private static final String ROBOT =
      "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
  private static final Path SHOTS = Path.of("target/screenshots");

  private final ChromeDriver driver;

  private Chromium(Map<String, Integer> preferences) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(PROGRAM.toString());
    options.addArguments(
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
        "--user-agent=" + PERSON, "--window-size=1000,700");
    options.setExperimentalOption("prefs", preferences);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .usingAnyFreePort()
                .withTimeout(PATIENCE)
                .build(),
            options);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
  }

  /** Whether this machine has what the tests need. */
  static boolean available() {
    return Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER);
  }

  /** One that runs scripts, as most people have it. */
  static Chromium open() {
    return new Chromium(Map.of());
  }

  /** One that runs none. */
  static Chromium withoutScripts() {
    // 2: block. The setting that a person has for a site without scripts.
    return new Chromium(Map.of("profile.managed_default_content_settings.javascript", 2));
  }

  private static Path program(String variable, String otherwise) {
    return Path.of(System.getenv().getOrDefault(variable, otherwise));
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Runs a script in each document from now on, before all others. */
  void first(String script) {
    command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  /** From now on the browser says of itself, in this tab, that it is a robot, or is none. */
  void robot(boolean robot) {
    command("Emulation.setUserAgentOverride", Map.of("userAgent", robot ? ROBOT : PERSON));
  }

  void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  void go(String url) {
    driver.get(url);
  }

  /** Opens a tab and goes on there. */
  String tab() {
    driver.switchTo().newWindow(WindowType.TAB);
    return driver.getWindowHandle();
  }

  void tab(String handle) {
    driver.switchTo().window(handle);
  }

  /** What a script returns. */
  @SuppressWarnings("unchecked")
  <T> T run(String script, Object... arguments) {
    return (T) driver.executeScript(script, arguments);
  }

  /** The value of an expression. */
  <T> T js(String expression, Object... arguments) {
    return run("return " + expression, arguments);
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  String text(String css) {
    return js("document.querySelector(arguments[0])?.textContent ?? ''", css);
  }

  /** Waits until something holds. */
  void until(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + MOST.toNanos();
    while (!holdsNow(holds)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "not within " + MOST + ": " + what + "; console: " + console() + "; page: "
                + head(driver.getPageSource()));
      }
    }
  }

  /** Waits until an expression is true. */
  void until(String expression, Object... arguments) {
    until(expression, () -> Boolean.TRUE.equals(js("!!(" + expression + ")", arguments)));
  }

  /** Each question goes to another process and back: nothing spins. */
  private static boolean holdsNow(BooleanSupplier holds) {
    try {
      return holds.getAsBoolean();
    } catch (StaleElementReferenceException e) {
      return false;
    }
  }

  private static String head(String source) {
    return source.substring(0, Math.min(source.length(), 3_000));
  }

  /** The same about a site, but that it has no icon. */
  List<String> console(String site) {
    return console().stream()
        .filter(line -> line.contains(site) && !line.contains("/favicon.ico"))
        .toList();
  }

  /** What the browser complained of since this was asked last. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Keeps what is seen, as PNG. */
  void screenshot(String name) throws IOException {
    Files.createDirectories(SHOTS);
    Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
