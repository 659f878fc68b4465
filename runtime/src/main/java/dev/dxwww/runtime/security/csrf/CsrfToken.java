package dev.dxwww.runtime.security.csrf;

import dev.dxwww.runtime.http.Html;

/**
 * What a page needs so that requests from it are taken by {@code @CsrfProtected} handlers: a
 * parameter of a handler. Forms of {@link Html} pages get their field by themselves; scripts send
 * the value in the header field {@value #HEADER}.
 *
 * {@snippet lang=java :
 * @Get("/editor")
 * Html editor(CsrfToken token) {
 *   return Html.of("<meta name=\"csrf-token\" content=\"" + token.value() + "\">...");
 * }
 * }
 */
public interface CsrfToken {
  /** The header field in which scripts send the value. */
  String HEADER = "X-CSRF-Token";

  /** The field of a form in which browsers send the value. */
  String FIELD = "_csrf";

  /**
   * The value, for the session that the request belongs to: 150 characters of base64url, different
   * for each response. A response that it is asked for is not shared by caches. To be asked for
   * before the response is sent.
   */
  String value();

  /** A hidden field of a form that holds the value. */
  default Html field() {
    return Html.of("<input type=\"hidden\" name=\"" + FIELD + "\" value=\"" + value() + "\">");
  }

  /**
   * Ends the use of all tokens that this browser was given while nobody was signed in; to be called
   * at login and logout, when the session is another.
   */
  void rotate();
}
