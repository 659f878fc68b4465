package dev.dxwww.htip.client.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** A browser for the tests of a class, and a site with the client for each of them. */
final class Tab
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
  private Chromium browser;
  private Site site;
  private final List<String> first = new ArrayList<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    browser = new Chromium();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    browser.close();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    site = new Site().client("/_htip/");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    site.close();
    browser.go("about:blank");
    first.forEach(script -> tell(
        "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script)));
    first.clear();
  }

  Site site() {
    return site;
  }

  /** What answers at a path. */
  PageServer serve(String path, PageServer server) {
    site.on(path, server::handle);
    return server;
  }

  /** The site is gone, until {@link #comesBack}. */
  void goesAway() {
    site.close();
  }

  /** The site is there again where it was, but knows nothing of before. */
  Site comesBack() {
    site = new Site(site.port()).client("/_htip/");
    return site;
  }

  /** Runs a script in each document before its own do, until the end of the test. */
  void first(String script) {
    first.add((String) tell(
        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", script)).get("identifier"));
  }

  /** A command of the protocol that browsers are debugged by. */
  Map<String, Object> tell(String command, Map<String, Object> parameters) {
    return browser.driver().executeCdpCommand(command, parameters);
  }

  void go(String path) {
    browser.go(site.url(path));
  }

  /** Goes to a page, and waits until it hears what is done to it. */
  void open(String path, String heading) {
    go(path);
    heading(heading);
    browser.until(Chromium.LIVE);
  }

  /** Waits until the page has this heading. */
  void heading(String text) {
    browser.until("document.querySelector('h1')?.textContent == '" + text + "'");
  }

  /** Clicks as a script does: the focus stays where it is. */
  void click(String css) {
    browser.js("document.querySelector('" + css + "').dispatchEvent("
        + "new MouseEvent('click', {bubbles: true, cancelable: true}))");
  }

  /** The address of what is shown. */
  String address() {
    return browser.driver().getCurrentUrl();
  }

  Chromium browser() {
    return browser;
  }

  ChromeDriver driver() {
    return browser.driver();
  }

  <T> T js(String expression, Object... arguments) {
    return browser.js(expression, arguments);
  }

  WebElement find(String css) {
    return browser.find(css);
  }

  void until(String expression) {
    browser.until(expression);
  }

  void until(String what, BooleanSupplier holds) {
    browser.until(what, holds);
  }

  List<String> console() {
    return browser.console();
  }
}
