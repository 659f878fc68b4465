package dev.dxwww.runtime.error;

import dev.dxwww.htip.Htip;
import dev.dxwww.runtime.http.content.internal.PageForm;

import java.util.HashMap;
import java.util.Map;

/** What all responses that report failures have in common. */
final class Rendering {
  static final String HTML = "text/html; charset=utf-8";

  private Rendering() {}

  /** Whether the client asks for a page, and would get it as frames. */
  static boolean isFrame(ErrorContext request) {
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    return reads && PageForm.isFrames(request.headers().joined("Accept"));
  }

  /** The problem for a client of HTIP. */
  static RenderedError frame(Problem problem, ErrorContext request) {
    return new RenderedError(
        problem.status(), Htip.FRAME_TYPE, ProblemFrame.bytes(problem, request),
        headers(problem, Map.of()));
  }

  /** The problem's own header fields, those of its page, and the ones about caching. */
  static Map<String, String> headers(Problem problem, Map<String, String> ofPage) {
    Map<String, String> all = HashMap.newHashMap(8);
    for (Map.Entry<String, String> field : problem.headers().entrySet()) {
      if (isToken(field.getKey()) && LogText.isOneLine(field.getValue())) {
        all.put(field.getKey(), field.getValue());
      }
    }
    all.put("Cache-Control", "no-store");
    all.put("Vary", "Accept");
    all.putAll(ofPage);
    return all;
  }

  /** A field name (RFC 9110, 5.6.2): what is none, or spans lines, is left out of the response. */
  private static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letterOrDigit =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letterOrDigit && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
