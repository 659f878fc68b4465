package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.http.Upload;
import dev.dxwww.runtime.http.internal.upload.FirstPart;
import dev.dxwww.runtime.http.internal.upload.UploadFolder;
import dev.dxwww.runtime.http.internal.upload.UploadForm;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** The form that is the body of one request, read when it is first asked for. */
final class ExchangeForms {
  private final ServerExchange exchange;
  private @Nullable UploadForm uploads;
  private FormFields uploadedFields = FormFields.none();
  private boolean uploadsRefused;
  private FirstPart firstPart = FirstPart.ANY;

  ExchangeForms(ServerExchange exchange) {
    this.exchange = exchange;
  }

  /** Whether the route reads its body as a form with files. */
  boolean takesUploads() {
    RouteChain chain = exchange.chain();
    return chain != null && chain.route().body().takesUploads();
  }

  /** The fields; null when the form was refused, which the exchange then has. */
  @Nullable FormFields fields() {
    if (takesUploads()) {
      return uploads() == null ? null : uploadedFields;
    }
    WireRequest request = exchange.wire();
    Problem problem = BodyReading.readForm(request);
    if (problem != null) {
      exchange.fail(problem);
      return null;
    }
    FormFields fields = request.formFields();
    if (fields == null) {
      exchange.fail(Problem.of(ErrorCode.BAD_REQUEST, Texts.BAD_FORM));
    }
    return fields;
  }

  /** The form with files, which is read once; null when it was refused. */
  private @Nullable UploadForm uploads() {
    UploadFolder folder = exchange.core().uploads();
    RouteChain chain = exchange.chain();
    if (uploads == null && folder != null && chain != null) {
      // Known from now on, so that it is closed whatever happens.
      uploads = new UploadForm(chain.uploadLimits(), folder, firstPart);
      Problem problem = UploadReading.read(exchange.wire(), uploads);
      uploadedFields = FormFields.of(uploads.texts());
      uploadsRefused = problem != null;
      if (problem != null) {
        exchange.fail(problem);
      }
    }
    return uploadsRefused ? null : uploads;
  }

  /** The files of a field. */
  List<Upload> files(String name) {
    UploadForm form = exchange.chain() == null ? null : uploads();
    return form == null ? List.of() : form.files(name);
  }

  /** Whether the form has one value of a field, which passes. */
  boolean hasField(String name, Predicate<String> check) {
    FormFields fields = fields();
    List<String> values = fields == null ? List.of() : fields.all(name);
    return values.size() == 1 && check.test(values.getFirst());
  }

  /** Whether the first part of a form with files is a field that passes; else no more is read. */
  boolean beginsWith(String name, Predicate<String> check) {
    firstPart = new FirstPart(name, check);
    return uploads() != null && firstPart.passed();
  }

  /** Deletes the files. */
  void close() {
    if (uploads != null) {
      uploads.close();
    }
  }
}
