package dev.dxwww.runtime.http.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dxwww.htip.FrameHash;
import dev.dxwww.htip.Frames;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.html.HtmlOutput;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.EventRoute;
import dev.dxwww.runtime.generated.PageView;
import dev.dxwww.runtime.htip.internal.EventKeys;
import dev.dxwww.runtime.htip.internal.PageCounts.As;
import dev.dxwww.runtime.htip.internal.PageVersion;
import dev.dxwww.runtime.htip.internal.Pages;
import dev.dxwww.runtime.htip.internal.SignedHandlers;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.http.HttpStatus;
import dev.dxwww.runtime.http.RoutePolicy.Access;
import dev.dxwww.runtime.http.content.internal.PageForm;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.csrf.CsrfToken;
import dev.dxwww.runtime.security.csrf.internal.CsrfSettings;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/** Sends a page that a handler returned: as HTML, or as frames; whole, in part, or not at all. */
final class PageReply {
  static final String HTML_TYPE = "text/html;charset=utf-8";
  /** What decides on the form of a page: the same for all forms, as they have one address. */
  static final HeaderField VARY =
      new HeaderField("Vary", "Accept, Cookie, " + Htip.BASE_HEADER + ", User-Agent");

  private static final HeaderName BASE = HeaderNames.create(Htip.BASE_HEADER);
  private static final int LONGEST_NAME = 40;
  /** Stands behind the name of a version in the tag of what makes it of another. */
  private static final String DELTA = "-d";
  private static final String GZIP = "-gzip";

  private final ServerExchange exchange;
  private final WireRequest request;
  private final WireResponse response;
  private final Pages pages;

  PageReply(ServerExchange exchange) {
    this.exchange = exchange;
    this.request = exchange.wire();
    this.response = exchange.response();
    this.pages = exchange.core().pages();
  }

  /** Whether a client likes frames better than HTML. */
  static boolean wantsFrames(WireRequest request) {
    String accept = WireHeaders.joined(request.headers(), HeaderNames.ACCEPT);
    return accept != null && PageForm.isFrames(accept);
  }

  /** The strong entity tag of content. */
  static String tag(byte[] bytes) {
    return FrameHash.etag(FrameHash.of(bytes));
  }

  <T> void send(int status, PageView<T> view, T value) {
    if (wantsFrames(request)) {
      sendFrames(status, view, value);
    } else {
      sendHtml(status, view, value);
    }
  }

  /** Conditions and versions concern the ordinary answer to a request that reads. */
  private boolean isVersioned(int status) {
    return status == HttpStatus.OK && reads();
  }

  private boolean reads() {
    return request.method().equals("GET") || request.method().equals("HEAD");
  }

  // ---- HTML

  private <T> void sendHtml(int status, PageView<T> view, T value) {
    HtmlOutput out = new HtmlOutput(this::token);
    view.html(out, value);
    begin(status, HTML_TYPE);
    if (isVersioned(status)) {
      response.tag(htmlTag(out));
      if (!exchange.proceeds(response.version())) {
        pages.counts().answered(As.NOT_MODIFIED);
        return;
      }
    }
    pages.counts().answered(As.HTML);
    exchange.intercept();
    response.accept(out.array(), out.length());
  }

  /** What hidden fields and scripts prove their page by; nothing where nobody asks for it. */
  String token() {
    boolean asked =
        exchange.core().settings().protection().csrf() == CsrfSettings.REQUIRED;
    return asked ? exchange.csrfToken().value() : "";
  }

  /**
   * The version of a page, whatever its tokens: those are new each time. It is a weak one then, as
   * the bytes differ. It changes before the token does that a browser keeps with the page, and with
   * the session that the token is of.
   */
  private String htmlTag(HtmlOutput out) {
    int[] tokens = out.tokenOffsets();
    if (tokens.length == 0) {
      return FrameHash.etag(FrameHash.of(out.array(), 0, out.length()));
    }
    int length = token().length();
    byte[] session = (length == 0 ? "" : exchange.csrf().binding()).getBytes(UTF_8);
    ByteBuffer bare =
        ByteBuffer.allocate(
            out.length() - tokens.length * length + Long.BYTES + session.length);
    int from = 0;
    for (int token : tokens) {
      bare.put(out.array(), from, token - from);
      from = token + length;
    }
    bare.put(out.array(), from, out.length() - from);
    bare.putLong(age()).put(session);
    return "W/" + tag(bare.array());
  }

  private long age() {
    long half = exchange.core().parts().safeguards().csrf().ttl().toSeconds() / 2;
    return exchange.core().parts().clock().instant().getEpochSecond() / half;
  }

  // ---- frames

  private <T> void sendFrames(int status, PageView<T> view, T value) {
    SignedHandlers handlers = handlers();
    PageVersion version = pages.create(view, handlers, value);
    if (version == null) {
      leadToHtml(status);
      return;
    }
    begin(status, Htip.FRAME_TYPE);
    addLook();
    if (view.changes() || handlers.arePersonal()) {
      addToken();
    }
    Pages.Recipient recipient = recipient();
    pages.keep(recipient, version);
    response.tag('"' + version.name() + '"');
    if (!isVersioned(status)) {
      transfer(version, As.FULL);
      return;
    }
    String base = base();
    if (base.equals(version.name()) && !comparesAnother(version)) {
      pages.counts().answered(As.NOT_MODIFIED);
      response.withoutContent();
      exchange.transmitEmpty(HttpStatus.NOT_MODIFIED);
    } else if (!exchange.proceeds(response.version())) {
      pages.counts().answered(As.NOT_MODIFIED);
    } else {
      byte[] delta = base.isEmpty() ? null : pages.delta(recipient, base, version);
      if (delta == null) {
        transfer(version, As.FULL);
      } else {
        // Browsers keep it, and would take it for the page if it had the page's tag.
        response.tag('"' + version.name() + DELTA + '"');
        transfer(delta, As.DELTA);
      }
    }
  }

  /** The page has no frames: browsers ask for its HTML then. */
  void leadToHtml(int status) {
    begin(status, Htip.FRAME_TYPE);
    transfer(Frames.leadingToHtml(), As.LED_TO_HTML);
  }

  /**
   * Whether the browser itself keeps another version than its script does: it would read 304 as
   * being about that one, and hand it to the script.
   */
  private boolean comparesAnother(PageVersion version) {
    String kept = WireHeaders.joined(request.headers(), HeaderNames.IF_NONE_MATCH);
    return kept != null
        && !kept.contains(version.name() + '"')
        && !kept.contains(version.name() + GZIP + '"');
  }

  /** The layout goes out at once, so that it is shown while the rest is on its way. */
  private void transfer(PageVersion version, As as) {
    byte[] bytes = version.bytes();
    int first = version.firstEnd();
    if (first == bytes.length) {
      transfer(bytes, as);
      return;
    }
    pages.counts().answered(as);
    exchange.intercept();
    try (OutputStream out = response.open(Encoder.Sink.UNKNOWN)) {
      out.write(bytes, 0, first);
      out.flush();
      out.write(bytes, first, bytes.length - first);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void transfer(byte[] bytes, As as) {
    pages.counts().answered(as);
    exchange.intercept();
    response.accept(bytes, bytes.length);
  }

  /** The handlers that the page may name, signed for who asks. */
  SignedHandlers handlers() {
    List<EventRoute> events = Objects.requireNonNull(exchange.chain(), "chain").handlers();
    return new SignedHandlers(
        pages.keys(),
        () -> new EventKeys.Place(exchange.csrf().binding(), request.path()),
        events);
  }

  /** The version that the client says it shows; empty for none. */
  String base() {
    String text = WireHeaders.first(request.headers(), BASE);
    if (text == null || text.length() > LONGEST_NAME) {
      return "";
    }
    // What is compressed, or a difference, has another tag, and is the same to the client.
    return without(without(text, GZIP), DELTA);
  }

  private static String without(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  /** Who gets the answer. */
  Pages.Recipient recipient() {
    String query = request.query();
    String address = query.isEmpty() ? request.path() : request.path() + "?" + query;
    AuthToken user = request.user();
    String client = user == null ? request.client().limited().name() : "user " + user.getName();
    return new Pages.Recipient(client, session(), address);
  }

  /** The session; of somebody who sends a token with each request, that of the token. */
  private String session() {
    String session = exchange.csrf().session();
    if (session == null) {
      AuthToken user = request.user();
      return user == null ? "" : "t" + user.sessionId();
    }
    return session;
  }

  void begin(int status, String type) {
    exchange.begin(status, type);
    response.replaceContentType(ContentTypes.header(type));
    response.add(VARY);
    if (!response.has(HeaderNames.CACHE_CONTROL)) {
      response.add(
          new HeaderField(
              "Cache-Control",
              !reads() ? "no-store" : isForOne() ? "private, no-cache" : "no-cache"));
    }
  }

  private boolean isForOne() {
    RouteChain chain = exchange.chain();
    return request.user() != null
        || chain != null && !(chain.route().policy().access() instanceof Access.PermitAll);
  }

  /** Clients that show another document load this one. */
  private void addLook() {
    RouteChain chain = exchange.chain();
    String look = chain == null ? "" : chain.look();
    if (!look.isEmpty()) {
      response.add(new HeaderField(Htip.SHELL_HEADER, look));
    }
  }

  /** Not in the content, so that versions do not change with it. */
  void addToken() {
    String token = token();
    if (!token.isEmpty()) {
      response.add(new HeaderField(CsrfToken.HEADER, token));
    }
  }
}
