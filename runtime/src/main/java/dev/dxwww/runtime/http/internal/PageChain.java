package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.PageRoute;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.htip.internal.PageCounts;
import dev.dxwww.runtime.htip.internal.Pages;
import dev.dxwww.runtime.htip.internal.Shell;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.http.HttpStatus;
import dev.dxwww.template.Render;

import io.helidon.http.HeaderNames;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What precedes the handler of a page: browsers get the shell, and its handler is not called. */
final class PageChain {
  private static final String HTML = "html";
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final PageRoute page;
  private final Pages pages;
  private final @Nullable Shell shell;
  private final @Nullable HeaderField policy;

  private PageChain(PageRoute page, HttpCore core) {
    this.page = page;
    this.pages = core.pages();
    this.shell = pages.shell(page);
    String text = pages.shellPolicy(core.settings().contentSecurityPolicy());
    this.policy = text.isEmpty() ? null : new HeaderField("Content-Security-Policy", text);
  }

  /** What precedes a route's handler; null where its answer is no page. */
  static @Nullable PageChain of(RouteGroup group, int place, HttpCore core) {
    for (PageRoute page : group.pages()) {
      if (page.route() == place) {
        return new PageChain(page, core);
      }
    }
    return null;
  }

  /**
   * Whether the shell is the answer.
   *
   * @throws DxException code 5001 where only the application's own shell will do, and it has none
   */
  boolean sendsShell(ServerExchange exchange) {
    WireRequest request = exchange.wire();
    if (page.render() == Render.SSR || PageReply.wantsFrames(request) || wantsHtml(exchange)) {
      return false;
    }
    if (page.render() == Render.AUTO && (shell == null || !isBrowser(request))) {
      return false;
    }
    if (shell == null) {
      throw missing();
    }
    send(exchange, shell);
    return true;
  }

  /** A name of the document that browsers show the page in; empty for none. */
  String look() {
    return shell == null ? "" : shell.look();
  }

  /** Browsers name HTML, and themselves; who does neither is not known to run scripts. */
  private boolean isBrowser(WireRequest request) {
    if (!request.method().equals("GET")) {
      return false;
    }
    String accept = WireHeaders.joined(request.headers(), HeaderNames.ACCEPT);
    return accept != null
        && accept.toLowerCase(Locale.ROOT).contains("text/html")
        && !pages.robots().isRobot(request);
  }

  private DxException missing() {
    return new DxException(
        ErrorCode.CONFIGURATION,
        page.view().name() + " is shown in the application's own shell (render = SHELL), but there"
            + " is no index.html among its static files.",
        "Write src/main/resources/static/index.html, or let the page be rendered as AUTO.",
        null);
  }

  /** What the browser has asked for by the link of the shell, now or before. */
  private static boolean wantsHtml(ServerExchange exchange) {
    WireRequest request = exchange.wire();
    if (request.query().contains(Shell.PARAMETER)) {
      FormFields query = request.queryFields();
      String wish = query == null ? null : query.first(Shell.PARAMETER);
      if (wish != null) {
        remember(exchange, wish.equals(HTML));
        return wish.equals(HTML);
      }
    }
    return HTML.equals(request.cookieText(Shell.PARAMETER));
  }

  /**
   * For an hour: who runs no scripts passes the link of the shell once more then, and who had a bad
   * connection to the server is not left with HTML.
   */
  private static void remember(ServerExchange exchange, boolean html) {
    Cookie cookie =
        html
            ? Cookie.of(Shell.PARAMETER, HTML).maxAge(REMEMBERED)
            : Cookie.removed(Shell.PARAMETER);
    exchange.commonFields(
        List.of(
            new HeaderField(
                "Set-Cookie", cookie.readableByScripts().text(exchange.wire().secure()))));
  }

  private void send(ServerExchange exchange, Shell document) {
    WireResponse response = exchange.response();
    String query = exchange.wire().query();
    byte[] bytes = document.bytes(exchange.wire().path(), query);
    pages.counts().answered(PageCounts.As.SHELL);
    exchange.begin(HttpStatus.OK, PageReply.HTML_TYPE);
    response.replaceContentType(ContentTypes.header(PageReply.HTML_TYPE));
    response.add(PageReply.VARY);
    response.add(new HeaderField("Cache-Control", "no-cache"));
    response.tag(document.tag(bytes));
    if (policy != null) {
      response.add(policy);
    }
    if (exchange.proceeds(response.version())) {
      exchange.intercept();
      response.accept(bytes, bytes.length);
    }
  }
}
