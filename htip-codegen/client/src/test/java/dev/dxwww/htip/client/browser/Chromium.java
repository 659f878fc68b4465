package dev.dxwww.htip.client.browser;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;

import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium; nothing is downloaded for it. */
public final class Chromium implements AutoCloseable {
  /** Whether a page hears events; what is clicked before is the browser's. */
  static final String LIVE = "window.htip?.operations[4]";

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final ChromeDriver driver;

  public Chromium() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("CHROMIUM", "/usr/bin/chromium"));
    options.addArguments(
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // A page that was left is gone, as where memory is short.
        "--disable-back-forward-cache");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    driver = new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(program("CHROMEDRIVER", "/usr/bin/chromedriver")))
            .usingAnyFreePort().withTimeout(PATIENCE).build(),
        options);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
  }

  private static String program(String variable, String otherwise) {
    String value = System.getenv(variable);
    return value == null ? otherwise : value;
  }

  public ChromeDriver driver() {
    return driver;
  }

  public void go(String url) {
    driver.get(url);
  }

  /** The value of an expression; a promise is awaited. */
  @SuppressWarnings("unchecked")
  public <T> T js(String expression, Object... arguments) {
    return (T) ((JavascriptExecutor) driver).executeScript("return " + expression, arguments);
  }

  public WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /** Waits until something holds, asking again and again. */
  public void until(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos() / 6;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within 15 s: " + what + "; console: " + console());
      }
      Thread.onSpinWait();
    }
  }

  /** Waits until an expression is true. */
  public void until(String expression) {
    until(expression, () -> Boolean.TRUE.equals(js("!!(" + expression + ")")));
  }

  /** What the page has written to its console since this was asked last. */
  public List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage).toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
