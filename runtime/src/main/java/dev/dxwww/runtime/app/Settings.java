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
import dev.dxwww.runtime.http.internal.HttpLimits;
import dev.dxwww.runtime.http.internal.HttpSettings;

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
            components.config(CorsConfig.class).policy()));
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
}
