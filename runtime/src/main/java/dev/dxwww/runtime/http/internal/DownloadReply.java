package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.http.Download;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.http.content.internal.FileContent;
import dev.dxwww.runtime.http.content.internal.OpenContent;
import dev.dxwww.runtime.http.content.internal.StreamCopy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;

/** Sends what a handler gave to be downloaded, and closes it whatever happens. */
final class DownloadReply {
  private final ServerExchange exchange;

  DownloadReply(ServerExchange exchange) {
    this.exchange = exchange;
  }

  void send(int status, Download download) {
    try {
      switch (download.source()) {
        case Download.File file -> sendFile(status, download, file.path());
        case Download.Stream stream -> sendStream(status, download, stream);
      }
    } catch (IOException e) {
      throw new DxException(ErrorCode.IO_FAILED, "what is to be sent cannot be read: " + e, e);
    }
  }

  private void sendFile(int status, Download download, Path path) throws IOException {
    long now = exchange.core().parts().clock().millis();
    try (OpenContent content = new FileContent(path).open(now)) {
      if (content == null) {
        exchange.fail(Problem.of(ErrorCode.NOT_FOUND));
        return;
      }
      begin(status, download);
      new StoredReply(exchange, content).send(status);
    }
  }

  private void sendStream(int status, Download download, Download.Stream stream)
      throws IOException {
    try (PushbackInputStream in = new PushbackInputStream(stream.in())) {
      begin(status, download);
      if (exchange.response().hasVersion() && status == 200
          && !exchange.proceeds(exchange.response().version())) {
        return;
      }
      if (exchange.response().wantsContent()) {
        awaitContent(in);
      }
      exchange.intercept();
      OutputStream out = exchange.response().open(stream.length());
      if (exchange.response().wantsContent()) {
        if (stream.length() == Download.UNKNOWN) {
          StreamCopy.copyAll(in, out);
        } else {
          StreamCopy.copy(in, out, stream.length());
        }
      }
      out.close();
    }
  }

  /** A stream that fails at once is a failure that can still be told. */
  private static void awaitContent(PushbackInputStream in) throws IOException {
    int first = in.read();
    if (first >= 0) {
      in.unread(first);
    }
  }

  private void begin(int status, Download download) {
    exchange.begin(status, download.effectiveType());
    String disposition = download.disposition();
    if (!disposition.isEmpty()) {
      exchange.response().add(new HeaderField("Content-Disposition", disposition));
    }
  }
}
