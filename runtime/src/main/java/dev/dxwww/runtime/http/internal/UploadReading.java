package dev.dxwww.runtime.http.internal;

import dev.dxwww.common.DataSize;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.error.ProblemEntry;
import dev.dxwww.runtime.http.internal.upload.Boundary;
import dev.dxwww.runtime.http.internal.upload.MultipartException;
import dev.dxwww.runtime.http.internal.upload.UploadForm;

import io.helidon.http.HeaderNames;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads forms with files, and says what is wrong with those that cannot be taken. */
final class UploadReading {
  private static final String MULTIPART = "multipart/form-data";

  private UploadReading() {}

  /** Reads the body into a form; gives what is wrong, or null. */
  static @Nullable Problem read(WireRequest request, UploadForm form) {
    RequestBody body = request.wireBody();
    if (!body.exists()) {
      return null;
    }
    if (request.hasTwoContentTypes()) {
      return Problem.of(ErrorCode.BAD_REQUEST, Texts.TWO_CONTENT_TYPES);
    }
    if (!request.contentType().name().equals(MULTIPART)) {
      return Problem.of(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The body must be " + MULTIPART + ".");
    }
    String type = WireHeaders.first(request.headers(), HeaderNames.CONTENT_TYPE);
    Boundary boundary = Boundary.of(type == null ? "" : type);
    if (boundary == null) {
      return malformed("its content type has no boundary of 1 to 70 characters");
    }
    if (body.isAnnouncedTooLarge()) {
      return tooLarge(body);
    }
    BodyStream in = body.handOut();
    try {
      form.read(in, boundary);
      return null;
    } catch (MultipartException e) {
      return problem(e);
    } catch (BodyException e) {
      return e.reason() == BodyException.Reason.TOO_LARGE
          ? tooLarge(body)
          : body.failureProblem();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem tooLarge(RequestBody body) {
    return withEntry(
        ErrorCode.CONTENT_TOO_LARGE,
        ProblemEntry.body("", "must be at most " + new DataSize(body.limit())));
  }

  private static Problem problem(MultipartException e) {
    String message = e.getMessage();
    ProblemEntry entry = ProblemEntry.form(e.field(), message == null ? "" : message);
    return switch (e.kind()) {
      case TOO_LARGE -> withEntry(ErrorCode.CONTENT_TOO_LARGE, entry);
      case MALFORMED -> e.field().isEmpty()
          ? malformed(entry.message())
          : withEntry(ErrorCode.INVALID_CONTENT, entry);
    };
  }

  private static Problem withEntry(ErrorCode code, ProblemEntry entry) {
    return new Problem(code, "", "", List.of(entry), Map.of());
  }

  private static Problem malformed(String message) {
    return Problem.of(ErrorCode.BAD_REQUEST, "The form is malformed: " + message + ".");
  }
}
