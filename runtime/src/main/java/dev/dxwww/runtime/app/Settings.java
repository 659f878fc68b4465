package dev.dxwww.runtime.app;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.Configuration;
import dev.dxwww.runtime.config.HttpConfig;
import dev.dxwww.runtime.config.ServerConfig;
import dev.dxwww.runtime.config.StreamConfig;
import dev.dxwww.runtime.config.UploadConfig;
import dev.dxwww.runtime.http.internal.EventSettings;
import dev.dxwww.runtime.http.internal.HttpLimits;
import dev.dxwww.runtime.http.internal.HttpSettings;
import dev.dxwww.runtime.http.internal.UploadSettings;
import dev.dxwww.runtime.http.internal.upload.UploadLimits;

import java.nio.file.Path;

/** From configuration records to what the server takes. */
final class Settings {
  private Settings() {}

  static HttpSettings of(Configuration configuration, Components components) {
    ServerConfig server = components.config(ServerConfig.class);
    HttpConfig http = components.config(HttpConfig.class);
    boolean outside = configuration.profile() == Profile.PROD;
    HttpLimits limits =
        new HttpLimits(
            server.maxBodySize().bytes(),
            Math.toIntExact(server.maxHeaderSize().bytes()),
            server.maxHeaders(),
            Math.toIntExact(server.maxRequestLine().bytes()),
            http.maxParameters(),
            server.shutdownGrace());
    return new HttpSettings(
        server.host().orElse(outside ? "0.0.0.0" : "127.0.0.1"),
        server.port(),
        limits,
        http.trailingSlash(),
        http.accessLog(),
        http.contentSecurityPolicy(),
        uploads(components.config(UploadConfig.class), limits),
        events(components.config(StreamConfig.class)));
  }

  private static UploadSettings uploads(UploadConfig uploads, HttpLimits limits) {
    UploadLimits most =
        new UploadLimits(
            uploads.maxSize().bytes(),
            uploads.maxFileSize().bytes(),
            uploads.maxParts(),
            Math.toIntExact(uploads.maxPartHeader().bytes()),
            Math.toIntExact(uploads.maxFieldSize().bytes()),
            Math.toIntExact(limits.maxBodySize()),
            Math.toIntExact(uploads.memory().bytes()));
    return new UploadSettings(
        most, uploads.directory().map(Path::of).orElse(UploadSettings.DEFAULT.directory()));
  }

  private static EventSettings events(StreamConfig streams) {
    return new EventSettings(streams.maxOpen(), streams.heartbeat(), streams.retry());
  }
}
