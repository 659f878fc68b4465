package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.http.HttpStatus;
import dev.dxwww.runtime.http.content.internal.ByteRange;
import dev.dxwww.runtime.http.content.internal.HttpDates;
import dev.dxwww.runtime.http.content.internal.OpenContent;
import dev.dxwww.runtime.http.content.internal.RangeRequest;
import dev.dxwww.runtime.http.content.internal.Version;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Sends content that can be read from any place of it: whole, in parts, or not at all, as the
 * request's conditions and ranges ask (RFC 9110, 13 and 14). The response has begun, and its other
 * fields are set.
 */
final class StoredReply {
  private final ServerExchange exchange;
  private final WireRequest request;
  private final WireResponse response;
  private final OpenContent content;

  StoredReply(ServerExchange exchange, OpenContent content) {
    this.exchange = exchange;
    this.request = exchange.wire();
    this.response = exchange.response();
    this.content = content;
  }

  /** Conditions and ranges concern the ordinary answer to a request that reads, no other one. */
  void send(int status) throws IOException {
    boolean get = request.method().equals("GET");
    if (status != HttpStatus.OK || !get && !request.method().equals("HEAD")) {
      sendWhole();
      return;
    }
    addVersion();
    Version version = response.version();
    response.add(new HeaderField("Accept-Ranges", "bytes"));
    if (!exchange.proceeds(version)) {
      return;
    }
    switch (get ? ranges(version) : new RangeRequest.Whole()) {
      case RangeRequest.Whole _ -> sendWhole();
      case RangeRequest.Parts parts when parts.ranges().size() == 1 ->
          sendPart(parts.ranges().getFirst());
      case RangeRequest.Parts parts -> sendParts(parts.ranges());
      case RangeRequest.Unsatisfiable _ -> exchange.fail(
          Problem.of(ErrorCode.RANGE_NOT_SATISFIABLE)
              .withHeaders(Map.of("Content-Range", "bytes */" + content.length())));
    }
  }

  /** What the handler says of the version is right; the rest is the file's. */
  private void addVersion() {
    Version version = content.version();
    if (version.tag() != null && !response.has(HeaderNames.ETAG)) {
      response.add(new HeaderField("ETag", version.tag()));
    }
    if (version.modified() != HttpDates.NONE && !response.has(HeaderNames.LAST_MODIFIED)) {
      response.add(new HeaderField("Last-Modified", HttpDates.text(version.modified())));
    }
  }

  private RangeRequest ranges(Version version) {
    String ifRange = WireHeaders.first(request.headers(), HeaderNames.IF_RANGE);
    String range = WireHeaders.first(request.headers(), HeaderNames.RANGE);
    return RangeRequest.of(version.allowsRange(ifRange) ? range : null, content.length());
  }

  private void sendWhole() throws IOException {
    exchange.intercept();
    OutputStream out = response.open(content.length());
    response.sending();
    if (response.wantsContent() && content.length() > 0) {
      content.writeTo(out, new ByteRange(0, content.length() - 1));
    }
    out.close();
  }

  private void sendPart(ByteRange range) throws IOException {
    response.begin(HttpStatus.PARTIAL_CONTENT);
    response.add(new HeaderField("Content-Range", range.text(content.length())));
    exchange.intercept();
    OutputStream out = response.open(range.length());
    response.sending();
    content.writeTo(out, range);
    out.close();
  }

  private void sendParts(List<ByteRange> ranges) throws IOException {
    response.begin(HttpStatus.PARTIAL_CONTENT);
    Multipart multipart = new Multipart(
        exchange.core().ids().next(), response.contentType(), ranges, content.length());
    response.replaceContentType(
        HeaderValues.create(HeaderNames.CONTENT_TYPE, multipart.contentType()));
    exchange.intercept();
    OutputStream out = response.open(multipart.length());
    response.sending();
    for (ByteRange range : ranges) {
      out.write(multipart.head(range));
      content.writeTo(out, range);
    }
    out.write(multipart.end());
    out.close();
  }
}
