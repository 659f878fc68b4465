package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.generated.Router;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.http.HttpStatus;
import dev.dxwww.runtime.http.content.internal.AcceptedCodings;
import dev.dxwww.runtime.http.content.internal.Content;
import dev.dxwww.runtime.http.content.internal.OpenContent;
import dev.dxwww.runtime.http.content.internal.StaticFile;
import dev.dxwww.runtime.http.content.internal.StaticFile.Variant;
import dev.dxwww.runtime.http.content.internal.StaticFiles;
import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.internal.LimitSettings;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Answers with files that are served to everybody, for paths that have no route. */
final class StaticReplies {
  private static final String ALLOW = "GET, HEAD, OPTIONS";

  private final StaticFiles files;
  private final @Nullable Cors cors;
  private final @Nullable RateGate limit;

  /** No files at all. */
  StaticReplies() {
    this.files = StaticFiles.NONE;
    this.cors = null;
    this.limit = null;
  }

  /** The files of a server. */
  StaticReplies(HttpCore core) {
    HttpContent content = core.settings().content();
    RateLimit most = core.settings().protection().limits().category(LimitSettings.STATIC);
    this.limit = RateGate.of(core, most, false);
    this.files = content.files();
    this.cors = content.cors().map(Cors::new).orElse(null);
  }

  /** Whether a path with a slash after it would be a folder that has an index. */
  boolean isFolder(String path) {
    try {
      return files.isFolder(path);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Whether there is such a file, so that the request is answered. */
  boolean answer(ServerExchange exchange, int method, String path) {
    try {
      StaticFile file = files.find(path);
      return file != null && answer(exchange, method, file);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private boolean answer(ServerExchange exchange, int method, StaticFile file)
      throws IOException {
    if (cors != null) {
      allowOrigin(exchange, method, cors);
    }
    if (limit != null && !limit.admits(exchange)) {
      return true;
    }
    if (method == Router.OPTIONS) {
      exchange.answer(HttpStatus.NO_CONTENT, "Allow", ALLOW);
      return true;
    }
    if (method != Router.GET && method != Router.HEAD) {
      exchange.fail(Problem.methodNotAllowed(ALLOW));
      return true;
    }
    Variant variant = file.variants().isEmpty() ? null : chosen(exchange, file);
    return send(exchange, file, variant);
  }

  private static void allowOrigin(ServerExchange exchange, int method, Cors cors) {
    Headers headers = exchange.wire().headers();
    if (method == Router.OPTIONS && Cors.preflightMethod(headers) != null) {
      exchange.commonFields(cors.preflightFields(headers, ALLOW));
    } else {
      exchange.allowOrigin(cors);
    }
  }

  private static @Nullable Variant chosen(ServerExchange exchange, StaticFile file) {
    return file.variantFor(
        AcceptedCodings.of(
            WireHeaders.joined(exchange.wire().headers(), HeaderNames.ACCEPT_ENCODING)));
  }

  private boolean send(ServerExchange exchange, StaticFile file, @Nullable Variant variant)
      throws IOException {
    Content content = variant == null ? file.content() : variant.content();
    try (OpenContent open = content.open(exchange.core().parts().clock().millis())) {
      if (open == null) {
        return false;
      }
      WireResponse response = exchange.response();
      exchange.begin(HttpStatus.OK, file.contentType());
      response.add(new HeaderField("Cache-Control", file.caching().text()));
      if (!file.variants().isEmpty()) {
        response.add(new HeaderField("Vary", "Accept-Encoding"));
      }
      if (variant != null) {
        response.add(new HeaderField("Content-Encoding", variant.coding().token()));
      }
      new StoredReply(exchange, open).send(HttpStatus.OK);
      return true;
    }
  }

  private static DxException unreadable(IOException e) {
    return new DxException(ErrorCode.IO_FAILED, "a static file cannot be read: " + e, e);
  }
}
