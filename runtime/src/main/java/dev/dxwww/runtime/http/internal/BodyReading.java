package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.generated.Json;
import dev.dxwww.runtime.http.content.internal.MediaType;
import dev.dxwww.runtime.json.JsonException;
import dev.dxwww.runtime.json.JsonViolation;

import java.nio.charset.Charset;

import org.jspecify.annotations.Nullable;

/** Turns bodies into values, and says what is wrong with those that cannot be. */
final class BodyReading {
  private static final String FORM = "application/x-www-form-urlencoded";

  private BodyReading() {}

  /** Reads a body that has to be a form, or is absent; gives what is wrong, or null. */
  static @Nullable Problem readForm(WireRequest request) {
    RequestBody body = request.wireBody();
    if (!body.exists()) {
      return null;
    }
    if (request.hasTwoContentTypes()) {
      return Problem.of(ErrorCode.BAD_REQUEST, Texts.TWO_CONTENT_TYPES);
    }
    MediaType type = request.contentType();
    if (!type.name().equals(FORM)) {
      return unsupported(Texts.NOT_A_FORM);
    }
    return type.charset() == null ? unsupported(Texts.UNKNOWN_CHARSET) : body.read();
  }

  /**
   * The value of a body; null when there is a problem or a violation, which the exchange then has.
   */
  static <T extends @Nullable Object> @Nullable T read(
      WireRequest request, Decoder<T> decoder, Consumes consumes, Json json,
      ServerExchange exchange) {
    RequestBody body = request.wireBody();
    Charset charset = request.contentType().charset();
    Problem problem = body.exists() ? typeProblem(request, decoder, consumes) : null;
    if (problem == null) {
      problem = body.read();
    }
    if (problem == null && body.length() == 0 && !decoder.readsNothing()) {
      exchange.violations().refuse("body", "", "is required");
      return null;
    }
    if (problem != null || charset == null) {
      exchange.fail(problem == null ? unsupported(Texts.UNKNOWN_CHARSET) : problem);
      return null;
    }
    try {
      T value = decoder.decode(body.bytes(), body.length(), charset, json, exchange);
      if (value == null && decoder == Decoder.TEXT) {
        exchange.fail(Problem.of(ErrorCode.BAD_REQUEST, Texts.BAD_TEXT));
      }
      return value;
    } catch (JsonException e) {
      refuse(e, exchange);
      return null;
    }
  }

  /** What is wrong with a body before a handler reads it as a stream, or null. */
  static @Nullable Problem streamProblem(WireRequest request, Consumes consumes) {
    RequestBody body = request.wireBody();
    if (!body.exists()) {
      return null;
    }
    if (request.hasTwoContentTypes()) {
      return Problem.of(ErrorCode.BAD_REQUEST, Texts.TWO_CONTENT_TYPES);
    }
    if (!consumes.isEmpty() && !consumes.take(request.contentType())) {
      return consumes.unsupported();
    }
    return body.isAnnouncedTooLarge() ? Problem.of(ErrorCode.CONTENT_TOO_LARGE) : null;
  }

  private static @Nullable Problem typeProblem(
      WireRequest request, Decoder<?> decoder, Consumes consumes) {
    if (request.hasTwoContentTypes()) {
      return Problem.of(ErrorCode.BAD_REQUEST, Texts.TWO_CONTENT_TYPES);
    }
    MediaType type = request.contentType();
    boolean good = consumes.isEmpty() ? decoder.reads(type.name()) : consumes.take(type);
    if (!good) {
      return consumes.unsupported();
    }
    return type.charset() == null ? unsupported(Texts.UNKNOWN_CHARSET) : null;
  }

  private static void refuse(JsonException refused, ServerExchange exchange) {
    switch (refused.kind()) {
      case MISMATCH -> {
        for (JsonViolation violation : refused.violations()) {
          exchange.violations().refuse("body", violation.path(), violation.message());
        }
      }
      case MALFORMED, LIMIT -> exchange.fail(Problem.of(ErrorCode.MALFORMED_JSON,
          "Line " + refused.line() + ", column " + refused.column() + ": "
              + refused.getMessage() + "."));
    }
  }

  private static Problem unsupported(String detail) {
    return Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, detail);
  }
}
