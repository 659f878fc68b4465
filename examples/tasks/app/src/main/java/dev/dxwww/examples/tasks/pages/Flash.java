package dev.dxwww.examples.tasks.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;

import org.jspecify.annotations.Nullable;

/**
 * What was just done, told on the next page. It travels in a cookie, so the server keeps nothing.
 *
 * @param event what happened
 * @param subject title or name of what it happened to, or how many there were
 */
record Flash(Event event, String subject) {
  /** Name of the cookie. */
  static final String COOKIE = "tasks_flash";

  private static final Duration LIFETIME = Duration.ofMinutes(1);

  /** What can happen. */
  enum Event {
    ADDED("Added “%s”"),
    SAVED("Saved “%s”"),
    COMPLETED("Done: “%s”"),
    REOPENED("Open again: “%s”"),
    DELETED("Deleted “%s”"),
    IMPORTED("Imported %s"),
    SIGNED_UP("Welcome, %s. Sign in now"),
    SESSIONS_ENDED("Ended %s"),
    PASSWORD_CHANGED("Changed your password and ended %s"),
    SIGNED_OUT("Signed out %s"),
    PROMOTED("%s is an admin now"),
    DEMOTED("%s is no admin now");

    private final String words;

    Event(String words) {
      this.words = words;
    }
  }

  /** One sentence for the reader. */
  String text() {
    return event.words.formatted(subject);
  }

  /** Leads to a page that tells it: reloading that repeats nothing (RFC 9110, 15.4.4). */
  <P> Response<P> leadTo(String page) {
    return Response.<P>empty(303).header("Location", page).cookie(cookie());
  }

  /**
   * A page that tells once what was done: on the page before it, or by an event on this one.
   *
   * @param page makes the page; what was done is null for nothing
   */
  static <P> Response<P> shown(Request request, Function<@Nullable Notice, P> page) {
    Optional<Flash> here = request.attribute(Flash.class);
    Optional<String> cookie = request.cookie(COOKIE);
    Notice news =
        here.or(() -> cookie.flatMap(Flash::read))
            .map(flash -> new Notice(flash.text(), here.isEmpty()))
            .orElse(null);
    Response<P> answer = Response.ok(page.apply(news)).header("Cache-Control", "no-store");
    return cookie.isPresent() ? answer.cookie(Cookie.removed(COOKIE)) : answer;
  }

  Cookie cookie() {
    byte[] utf8 = subject.getBytes(StandardCharsets.UTF_8);
    String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(utf8);
    return Cookie.of(COOKIE, event.name() + "." + encoded).maxAge(LIFETIME);
  }

  /** The flash in a cookie's value; empty when a client made it up. */
  static Optional<Flash> read(String value) {
    for (Event event : Event.values()) {
      String prefix = event.name() + ".";
      if (value.startsWith(prefix)) {
        return decoded(value.substring(prefix.length())).map(subject -> new Flash(event, subject));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
