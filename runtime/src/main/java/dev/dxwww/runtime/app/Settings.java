package dev.dxwww.runtime.app;

import java.io.IOException;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.CompressionConfig;
import dev.dxwww.runtime.config.Configuration;
import dev.dxwww.runtime.config.CorsConfig;
import dev.dxwww.runtime.config.HttpConfig;
import dev.dxwww.runtime.config.ServerConfig;
import dev.dxwww.runtime.config.StaticConfig;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.http.content.internal.StaticFiles;
import dev.dxwww.runtime.http.internal.HttpContent;
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

  static HttpSettings of(
      Configuration configuration, Components components, ClassLoader loader) {
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
        new HttpContent(
            files(components.config(StaticConfig.class), loader),
            components.config(CompressionConfig.class).settings(),
            components.config(CorsConfig.class).policy()),
        uploads(components.config(UploadConfig.class), limits),
        events(components.config(StreamConfig.class)));
  }

  private static StaticFiles files(StaticConfig config, ClassLoader loader) {
    try {
      return StaticFiles.of(config.settings(), loader);
    } catch (IOException e) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          "The static files cannot be listed: " + e.getMessage() + ".",
          "Set dx.static.directory to a directory that is there, or leave it out to serve the"
              + " folder " + config.folder() + " of the class path.",
          e);
    }
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
