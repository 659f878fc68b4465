package dev.dxwww.runtime.generated;

import dev.dxwww.common.Numerals;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.error.UnauthorizedException;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.Created;
import dev.dxwww.runtime.http.Form;
import dev.dxwww.runtime.http.FormError;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.http.HttpStatus;
import dev.dxwww.runtime.http.Redirect;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.http.Upload;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.csrf.CsrfToken;

import java.io.InputStream;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One request and its response, as generated code meets them: binds parameters, collects what is
 * wrong with them, sends what the handler returned. Of one thread.
 *
 * <p>Text that is missing or does not convert never throws: it becomes an entry, the result is null
 * or 0, and {@link #refused} says that the handler must not be called.
 */
public abstract class Exchange {
  private static final String REQUIRED = "is required";

  private @Nullable Violations violations;
  /** What was wrong before the form that is being bound, if one is. */
  private @Nullable Violations beforeForm;
  private @Nullable Problem failure;

  /** For the server and for tests. */
  protected Exchange() {}

  /** Initialises, when the server starts, what binding uses. */
  public static void touch() {
    Converters.INT.tryConvert("0");
  }

  /** The request. */
  public abstract Request request();

  /**
   * The user the request comes from, as the check of the route's access found out.
   *
   * @throws UnauthorizedException when nobody is signed in (401, code 1007)
   */
  public final Principal principal() {
    return request().attribute(Principal.class).orElseThrow(UnauthorizedException::new);
  }

  /**
   * What the token of the request says.
   *
   * @throws UnauthorizedException when the request has none (401, code 1007)
   */
  public final AuthToken authToken() {
    return request().attribute(AuthToken.class).orElseThrow(UnauthorizedException::new);
  }

  /** What pages of this response need so that their forms and scripts are taken. */
  public abstract CsrfToken csrfToken();

  /** The first text of a parameter, decoded; null when there is none. */
  protected abstract @Nullable String text(Param param);

  /** All texts of a parameter, decoded. */
  protected abstract List<String> texts(Param param);

  /** All fields of the form that is the body, decoded, in the order of their first values. */
  protected abstract Map<String, List<String>> formTexts();

  /** The body as a value; null when it was {@link #fail refused} or holds {@link #violations}. */
  protected abstract <T extends @Nullable Object> @Nullable T decoded(Decoder<T> decoder);

  /** The files of a form's field; none when the form was {@link #fail refused}. */
  protected abstract List<Upload> files(Param param);

  /** The body as it comes in; null when it was {@link #fail refused}. */
  protected abstract @Nullable InputStream openedBody();

  /** Says what is past and future. */
  protected abstract Clock clock();

  /** The status of a success: the route's, or {@code usual} where the route says nothing. */
  protected abstract int status(int usual);

  /** Adds a field to the response that is going to be sent. */
  protected abstract void addHeader(HeaderField field);

  /** Adds a cookie to the response that is going to be sent. */
  protected abstract void addCookie(Cookie cookie);

  /** Sends a response with content. */
  protected abstract <T> void transmit(int status, T value, Encoder<? super T> encoder);

  /** Sends a response without content. */
  protected abstract void transmitEmpty(int status);

  // ---- what is wrong

  /** Collects what is wrong with values of this request. */
  public final Violations violations() {
    if (violations == null) {
      violations = new Violations(clock());
    }
    return violations;
  }

  /** Whether something was wrong so far, so that the handler must not be called. */
  public final boolean refused() {
    return failure != null || isBad(violations) || isBad(beforeForm);
  }

  private static boolean isBad(@Nullable Violations found) {
    return found != null && !found.isEmpty();
  }

  /**
   * The request as a whole cannot be served; the first such problem is the one that is reported.
   */
  public final void fail(Problem problem) {
    if (failure == null) {
      failure = problem;
    }
  }

  /** The problem of the request as a whole, or null. */
  protected final @Nullable Problem failure() {
    return failure;
  }

  /** What is wrong with values; empty when nothing is. */
  protected final List<Violation> violationEntries() {
    return violations == null ? List.of() : violations.entries();
  }

  private void refuse(Param param, String message) {
    violations().refuse(param.where(), param.name(), message);
  }

  // ---- forms that are given to the handler whatever is wrong with them

  /** From here to {@link #endForm}, what is wrong is collected for the form alone. */
  public final void beginForm() {
    beforeForm = violations;
    violations = null;
  }

  /**
   * The form as the handler gets it.
   *
   * @param value made of it; null when something is wrong
   * @param fields names of the fields it was made of
   */
  public final <T> Form<T> endForm(@Nullable T value, String... fields) {
    List<Violation> wrong = violationEntries();
    violations = beforeForm;
    beforeForm = null;
    if (value != null && wrong.isEmpty()) {
      return Form.valid(value, formTexts());
    }
    List<FormError> errors = new ArrayList<>(wrong.size());
    for (Violation violation : wrong) {
      String path = violation.name();
      errors.add(new FormError(field(path, fields), path, violation.message()));
    }
    return Form.invalid(formTexts(), errors);
  }

  /** The field that a place is in: {@code labels} for {@code labels[1]}; empty for none. */
  private static String field(String path, String... fields) {
    String found = "";
    for (String field : fields) {
      if (field.equals(path)) {
        return field;
      }
      if (Violations.isAtOrIn(path, field)) {
        found = field;
      }
    }
    return found;
  }

  // ---- binding

  /** The value of a parameter; null when it is missing or refused. */
  public final <T> @Nullable T value(Param param, TextConverter<T> converter) {
    String text = present(param, converter);
    return text == null ? null : convert(param, converter, text);
  }

  /** The value of a parameter, if it is there. */
  public final <T> Optional<T> optional(Param param, TextConverter<T> converter) {
    String text = present(param, converter);
    return text == null ? Optional.empty() : Optional.ofNullable(convert(param, converter, text));
  }

  /** All values of a parameter; none when it is missing. */
  public final <T> List<T> list(Param param, TextConverter<T> converter) {
    List<T> values = new ArrayList<>();
    for (String text : texts(param, converter)) {
      T value = convert(param, converter, text);
      if (value == null) {
        return List.of();
      }
      values.add(value);
    }
    return List.copyOf(values);
  }

  /** All values of a parameter without repetition, in the order sent; none when it is missing. */
  public final <T> Set<T> set(Param param, TextConverter<T> converter) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(list(param, converter)));
  }

  public final boolean booleanValue(Param param) {
    Boolean value = value(param, Converters.BOOLEAN);
    return value != null && value;
  }

  public final char charValue(Param param) {
    Character value = value(param, Converters.CHAR);
    return value == null ? 0 : value;
  }

  public final byte byteValue(Param param) {
    String text = present(param, Converters.BYTE);
    if (text != null && Numerals.isByte(text)) {
      return Byte.parseByte(text);
    }
    return (byte) notConverted(param, Converters.BYTE, text);
  }

  public final short shortValue(Param param) {
    String text = present(param, Converters.SHORT);
    if (text != null && Numerals.isShort(text)) {
      return Short.parseShort(text);
    }
    return (short) notConverted(param, Converters.SHORT, text);
  }

  public final int intValue(Param param) {
    String text = present(param, Converters.INT);
    if (text != null && Numerals.isInt(text)) {
      return Integer.parseInt(text);
    }
    return notConverted(param, Converters.INT, text);
  }

  public final long longValue(Param param) {
    String text = present(param, Converters.LONG);
    if (text != null && Numerals.isLong(text)) {
      return Long.parseLong(text);
    }
    return notConverted(param, Converters.LONG, text);
  }

  public final float floatValue(Param param) {
    Float value = value(param, Converters.FLOAT);
    return value == null ? 0 : value;
  }

  public final double doubleValue(Param param) {
    Double value = value(param, Converters.DOUBLE);
    return value == null ? 0 : value;
  }

  /** The body; null when it was refused. */
  public final <T extends @Nullable Object> @Nullable T body(Decoder<T> decoder) {
    return decoded(decoder);
  }

  /** The body as it comes in, up to the limit of the route; null when it was refused. */
  public final @Nullable InputStream bodyStream() {
    return openedBody();
  }

  /** The file of a form's field; null when it is missing. */
  public final @Nullable Upload upload(Param param) {
    List<Upload> files = uploads(param);
    return files.isEmpty() ? null : files.get(0);
  }

  /** The file of a form's field, if it is there. */
  public final Optional<Upload> optionalUpload(Param param) {
    return Optional.ofNullable(upload(param));
  }

  /** All files of a form's field, in the order sent. */
  public final List<Upload> uploads(Param param) {
    List<Upload> files = files(param);
    if (files.isEmpty() && failure == null) {
      String text = text(param);
      if (text != null && !text.isEmpty()) {
        refuse(param, "must be a file");
      } else if (param.presence() == Param.Presence.REQUIRED) {
        refuse(param, REQUIRED);
      }
    }
    return files;
  }

  private <T> @Nullable T convert(Param param, TextConverter<T> converter, String text) {
    T value = converter.tryConvert(text);
    if (value == null) {
      refuse(param, converter.problem(text));
    }
    return value;
  }

  private int notConverted(Param param, TextConverter<?> converter, @Nullable String text) {
    if (text != null) {
      refuse(param, converter.problem(text));
    }
    return 0;
  }

  /** The text to convert, or null; a missing one that is required is noted. */
  private @Nullable String present(Param param, TextConverter<?> converter) {
    String text = text(param);
    if (text != null && !(text.isEmpty() && isMissingWhenEmpty(param, converter))) {
      return text;
    }
    if (param.presence() == Param.Presence.REQUIRED) {
      refuse(param, text == null ? REQUIRED : converter.problem(text));
    }
    return param.fallback();
  }

  /**
   * Browsers send a form's empty fields: for everything but text, an empty one that need not be
   * there is not there.
   */
  private static boolean isMissingWhenEmpty(Param param, TextConverter<?> converter) {
    return converter != Converters.STRING
        && (param.source() == Param.Source.FORM || param.source() == Param.Source.QUERY);
  }

  private List<String> texts(Param param, TextConverter<?> converter) {
    List<String> texts = texts(param);
    if (texts.size() == 1 && texts.get(0).isEmpty() && isMissingWhenEmpty(param, converter)) {
      texts = List.of();
    }
    String fallback = param.fallback();
    return texts.isEmpty() && fallback != null && !fallback.isEmpty() ? List.of(fallback) : texts;
  }

  // ---- sending

  /** Sends what a handler returned: 200 or the route's status; null is a 404. */
  public final <T> void send(@Nullable T value, Encoder<? super T> encoder) {
    if (value == null) {
      fail(Problem.of(ErrorCode.NOT_FOUND));
    } else {
      transmit(status(HttpStatus.OK), value, encoder);
    }
  }

  /** Sends the value, or a 404 when there is none. */
  public final <T> void sendOptional(Optional<T> value, Encoder<? super T> encoder) {
    send(value.orElse(null), encoder);
  }

  /** Sends elements one by one, and closes their stream in any case; null is a 404. */
  public final <T> void sendStream(@Nullable Stream<T> value, Encoder<Stream<T>> encoder) {
    try (value) {
      send(value, encoder);
    }
  }

  /** Sends an answer whose content is elements one by one; their stream is closed in any case. */
  public final <T> void sendStream(Response<Stream<T>> response, Encoder<Stream<T>> encoder) {
    try {
      sendResponse(response, encoder);
    } finally {
      response.body().ifPresent(Stream::close);
    }
  }

  /** Sends what was created: 201 and its location. */
  public final <T> void sendCreated(Created<T> created, Encoder<? super T> encoder) {
    if (!created.location().isEmpty()) {
      addHeader(new HeaderField("Location", created.location()));
    }
    transmit(status(HttpStatus.CREATED), created.body(), encoder);
  }

  /** Sends a response without content: 204 or the route's status. */
  public final void sendEmpty() {
    transmitEmpty(status(HttpStatus.NO_CONTENT));
  }

  /** Sends the client elsewhere. */
  public final void sendRedirect(Redirect redirect) {
    addHeader(new HeaderField("Location", redirect.location()));
    transmitEmpty(redirect.status());
  }

  /** Sends an answer with its own status, fields and cookies. */
  public final <T> void sendResponse(Response<T> response, Encoder<? super T> encoder) {
    response.headers().forEach(this::addHeader);
    response.cookies().forEach(this::addCookie);
    T body = response.body().orElse(null);
    if (body == null) {
      transmitEmpty(response.status());
    } else {
      transmit(response.status(), body, encoder);
    }
  }

  /** Sends an answer that never has content, such as {@code Response<Void>}. */
  public final void sendResponse(Response<?> response) {
    if (response.body().isPresent()) {
      throw new IllegalStateException("no encoder for the body of this response");
    }
    response.headers().forEach(this::addHeader);
    response.cookies().forEach(this::addCookie);
    transmitEmpty(response.status());
  }
}
