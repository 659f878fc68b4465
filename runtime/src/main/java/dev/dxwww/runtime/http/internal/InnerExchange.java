package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Param;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Upload;
import dev.dxwww.runtime.security.csrf.CsrfToken;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A handler's exchange within another: binds from the same request, but for its body, and keeps
 * what the handler sends.
 */
final class InnerExchange extends Exchange {
  private final ServerExchange outer;
  private final Map<String, List<String>> form;
  private final List<Cookie> cookies = new ArrayList<>();
  private String location = "";
  private String address = "";
  private @Nullable Sent sent;

  /**
   * What a handler sent.
   *
   * @param value null for nothing but a status
   * @param encoder null for nothing but a status
   */
  record Sent(int status, String location, @Nullable Object value, @Nullable Encoder<?> encoder) {
    /** Whether the client is to go elsewhere. */
    boolean isRedirect() {
      return status >= 300 && status < 400 && !location.isEmpty();
    }
  }

  /**
   * An exchange within another.
   *
   * @param form fields that stand for those of a body
   */
  InnerExchange(ServerExchange outer, Map<String, List<String>> form) {
    this.outer = outer;
    this.form = form;
  }

  /** What was sent; null for nothing. */
  @Nullable Sent sent() {
    return sent;
  }

  /** Whether the handler has done its work: it refused nothing, and sent no problem. */
  boolean isDone() {
    return problem() == null && (sent == null || sent.status() < 400);
  }

  /** What the client is to keep, in the order in which it was said. */
  List<Cookie> cookies() {
    return cookies;
  }

  /** Where the client is to go; empty where it stays. */
  String location() {
    return sent != null && sent.isRedirect() ? sent.location() : "";
  }

  /** The address of what is shown; empty where the handler says nothing of it. */
  String address() {
    return address;
  }

  /** What is wrong; null where nothing is. */
  @Nullable Problem problem() {
    Problem failure = failure();
    if (failure == null && !violationEntries().isEmpty()) {
      return Problem.invalid(Entries.of(violationEntries()));
    }
    return failure;
  }

  @Override
  public Request request() {
    return outer.request();
  }

  @Override
  public CsrfToken csrfToken() {
    return outer.csrfToken();
  }

  @Override
  protected @Nullable String text(Param param) {
    if (param.source() != Param.Source.FORM) {
      return outer.text(param);
    }
    List<String> texts = form.getOrDefault(param.name(), List.of());
    return texts.isEmpty() ? null : texts.getFirst();
  }

  @Override
  protected List<String> texts(Param param) {
    return param.source() == Param.Source.FORM
        ? form.getOrDefault(param.name(), List.of())
        : outer.texts(param);
  }

  @Override
  protected Map<String, List<String>> formTexts() {
    return form;
  }

  @Override
  protected <T extends @Nullable Object> @Nullable T decoded(Decoder<T> decoder) {
    throw new IllegalStateException("an event has no body but its fields");
  }

  @Override
  protected List<Upload> files(Param param) {
    return List.of();
  }

  @Override
  protected @Nullable InputStream openedBody() {
    throw new IllegalStateException("an event has no body but its fields");
  }

  @Override
  protected Clock clock() {
    return outer.clock();
  }

  @Override
  protected int status(int usual) {
    return usual;
  }

  @Override
  protected void addHeader(HeaderField field) {
    if (field.name().equalsIgnoreCase("Location")) {
      location = field.value();
    } else if (field.name().equalsIgnoreCase("Content-Location")) {
      address = field.value();
    }
  }

  @Override
  protected void addCookie(Cookie cookie) {
    cookies.add(cookie);
  }

  @Override
  protected <T> void transmit(int status, T value, Encoder<? super T> encoder) {
    sent = new Sent(status, location, value, encoder);
  }

  @Override
  protected void transmitEmpty(int status) {
    sent = new Sent(status, location, null, null);
  }
}
