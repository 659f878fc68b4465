package dev.dxwww.runtime.http.internal;

import dev.dxwww.htip.Htip;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.PageRoute;
import dev.dxwww.runtime.generated.PageView;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.htip.internal.PageCounts.As;
import dev.dxwww.runtime.htip.internal.PageCounts.BaseUse;
import dev.dxwww.runtime.htip.internal.PagePatch;
import dev.dxwww.runtime.htip.internal.PageVersion;
import dev.dxwww.runtime.htip.internal.Pages;
import dev.dxwww.runtime.htip.internal.SignedHandlers;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.http.HttpStatus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Answers an event: by what has changed of what the client shows, or by the whole page. */
final class EventReply {
  private final ServerExchange exchange;
  private final Shows shows;
  private final Pages pages;
  private final PageReply reply;
  private final String base;
  private Pages.@Nullable Known known;
  private String address = "";

  /** Which page the event is on. */
  record Shows(RouteGroup group, PageRoute page) {}

  EventReply(ServerExchange exchange, Shows shows) {
    this.exchange = exchange;
    this.shows = shows;
    this.pages = exchange.core().pages();
    this.reply = new PageReply(exchange);
    this.base = reply.base();
  }

  /**
   * Finds out what the client shows: it is kept here, or the page is made again before the event
   * changes it.
   */
  void before() throws Exception {
    if (base.isEmpty()) {
      return;
    }
    known = pages.known(reply.recipient(), base);
    if (known != null) {
      pages.counts().used(BaseUse.KEPT);
      return;
    }
    if (pages.settings().limits().rerender() && !Pages.isPatched(base)) {
      // Its cookies were sent with that page; they are not what the event does.
      InnerExchange.Sent sent = sent(page());
      if (sent != null && sent.encoder() instanceof Encoder.Paging<?> paging) {
        known = rendered(paging, sent.value());
      }
    }
    pages.counts().used(known == null ? BaseUse.UNKNOWN : BaseUse.RENDERED);
  }

  private <T> Pages.@Nullable Known rendered(Encoder.Paging<T> paging, @Nullable Object value) {
    PageVersion version =
        pages.create(paging.view(), reply.handlers(), EventReply.<T>as(value));
    return version == null ? null : pages.known(reply.recipient(), base, version);
  }

  /** The encoder that was sent with the value takes values of its type. */
  @SuppressWarnings({"unchecked", "NullAway"})
  private static <T> T as(@Nullable Object value) {
    return (T) value;
  }

  /** What the page's handler sends now. */
  private InnerExchange page() throws Exception {
    InnerExchange inner = new InnerExchange(exchange, Map.of());
    shows.group().handle(shows.page().route(), inner);
    return inner;
  }

  /** What was sent; null where something is wrong, which the exchange has. */
  private InnerExchange.@Nullable Sent sent(InnerExchange inner) {
    Problem problem = inner.problem();
    if (problem != null) {
      exchange.fail(problem);
      return null;
    }
    return exchange.refused() ? null : inner.sent();
  }

  /** Who gets the answer. */
  Pages.Recipient recipient() {
    return reply.recipient();
  }

  /** The event's handler has run: answers by what it sent or, where that was nothing, the page. */
  void after(InnerExchange inner) throws Exception {
    InnerExchange.Sent sent = sent(inner);
    if (exchange.refused()) {
      return;
    }
    moveTo(inner.address());
    Map<List<String>, Cookie> cookies = new LinkedHashMap<>();
    collect(cookies, inner);
    if (sent == null || sent.encoder() == null && !sent.isRedirect() && sent.status() < 300) {
      answerByPage(cookies);
    } else {
      cookies.values().forEach(exchange::addCookie);
      answer(sent);
    }
  }

  private void answerByPage(Map<List<String>, Cookie> cookies) throws Exception {
    InnerExchange page = page();
    InnerExchange.Sent sent = sent(page);
    if (sent != null) {
      collect(cookies, page);
      cookies.values().forEach(exchange::addCookie);
      answer(sent);
    }
  }

  /** A cookie goes out once, as it was set last (RFC 6265, 4.1.1). */
  private static void collect(Map<List<String>, Cookie> cookies, InnerExchange from) {
    for (Cookie cookie : from.cookies()) {
      cookies.put(List.of(cookie.name(), cookie.domain(), cookie.path()), cookie);
    }
  }

  /** The event was done before: answers by where it led to, or by the page as it is now. */
  void again(String location, String movedTo) throws Exception {
    if (!location.isEmpty()) {
      navigate(location);
      return;
    }
    moveTo(movedTo);
    answerByPage(new LinkedHashMap<>());
  }

  /** The page is shown at another query of its path from here on, if the event says so. */
  private void moveTo(String wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    WireRequest request = exchange.wire();
    int at = wanted.indexOf('?');
    String path = at < 0 ? wanted : wanted.substring(0, at);
    if (!path.isEmpty() && !path.equals(request.path()) || wanted.indexOf('#') >= 0) {
      // What the page offers was signed for its path.
      throw new IllegalStateException(
          "an event shows its page at another query of " + request.path() + ", not at " + wanted
              + ": a Redirect leads to other pages");
    }
    String query = at < 0 ? "" : wanted.substring(at + 1);
    request.moveTo(query);
    address = query.isEmpty() ? request.path() : request.path() + "?" + query;
  }

  private void navigate(String location) {
    reply.begin(HttpStatus.OK, Htip.FRAME_TYPE);
    reply.addToken();
    reply.transfer(pages.navigation(location), As.NAVIGATION);
  }

  private void answer(InnerExchange.Sent sent) {
    if (sent.isRedirect()) {
      navigate(sent.location());
    } else if (sent.encoder() instanceof Encoder.Paging<?> paging) {
      show(sent.status(), paging, sent.value());
    } else if (sent.encoder() == null && sent.status() >= 400) {
      exchange.fail(Problem.of(code(sent.status())));
    } else {
      throw new IllegalStateException(
          "an event is answered by a page, by a redirect, or by nothing: " + shows.page());
    }
  }

  private static ErrorCode code(int status) {
    for (ErrorCode code : ErrorCode.values()) {
      if (code.status() == status && code.number() >= 4_000) {
        return code;
      }
    }
    return ErrorCode.UNPROCESSABLE;
  }

  private <T> void show(int status, Encoder.Paging<T> paging, @Nullable Object sent) {
    PageView<T> view = paging.view();
    T value = EventReply.<T>as(sent);
    Pages.Known shown = known;
    SignedHandlers handlers = reply.handlers();
    PagePatch patch =
        shown == null || !shown.isOf(view)
            ? null
            : pages.patch(shown.at(recipient()), view, handlers, value);
    if (patch != null) {
      begin(status, patch.name());
      reply.transfer(patch.bytes(), As.PATCH);
      return;
    }
    PageVersion version = pages.create(view, handlers, value);
    if (version == null) {
      reply.leadToHtml(status);
      return;
    }
    begin(status, version.name());
    pages.keep(reply.recipient(), version);
    reply.transfer(version.bytes(), As.FULL);
  }

  private void begin(int status, String name) {
    reply.begin(status, Htip.FRAME_TYPE);
    reply.addToken();
    if (!address.isEmpty()) {
      exchange.response().add(new HeaderField("Content-Location", address));
    }
    exchange.response().tag('"' + name + '"');
  }
}
