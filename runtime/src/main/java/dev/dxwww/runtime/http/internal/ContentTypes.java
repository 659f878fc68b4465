package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.Encoder;

import io.helidon.http.Header;

/** Content type fields of responses whose route does not say theirs. */
final class ContentTypes {
  private static final String JSON_TYPE = "application/json";
  private static final Header JSON = Offers.header(JSON_TYPE);
  private static final String PROBLEM_TYPE = "application/problem+json";
  private static final Header PROBLEM = Offers.header(PROBLEM_TYPE);
  private static final Header TEXT = Offers.header(Encoder.TEXT.contentType());
  private static final Header HTML = Offers.header(Encoder.HTML.contentType());
  private static final Header BYTES = Offers.header(Encoder.BYTES.contentType());

  private ContentTypes() {}

  static Header header(String type) {
    if (type.equals(JSON_TYPE)) {
      return JSON;
    }
    if (type.equals(PROBLEM_TYPE)) {
      return PROBLEM;
    }
    if (type.equals(Encoder.TEXT.contentType())) {
      return TEXT;
    }
    if (type.equals(Encoder.HTML.contentType())) {
      return HTML;
    }
    return type.equals(Encoder.BYTES.contentType()) ? BYTES : Offers.header(type);
  }
}
