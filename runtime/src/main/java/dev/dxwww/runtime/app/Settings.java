package dev.dxwww.runtime.app;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.AdminConfig;
import dev.dxwww.runtime.config.CompressionConfig;
import dev.dxwww.runtime.config.Configuration;
import dev.dxwww.runtime.config.ConnectionConfig;
import dev.dxwww.runtime.config.CorsConfig;
import dev.dxwww.runtime.config.CsrfConfig;
import dev.dxwww.runtime.config.HttpConfig;
import dev.dxwww.runtime.config.LimitConfig;
import dev.dxwww.runtime.config.ProxyConfig;
import dev.dxwww.runtime.config.SecurityConfig;
import dev.dxwww.runtime.config.ServerConfig;
import dev.dxwww.runtime.config.StaticConfig;
import dev.dxwww.runtime.config.StreamConfig;
import dev.dxwww.runtime.config.UploadConfig;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.http.content.internal.StaticFiles;
import dev.dxwww.runtime.http.internal.ConnectionLimits;
import dev.dxwww.runtime.http.internal.EventSettings;
import dev.dxwww.runtime.http.internal.HttpContent;
import dev.dxwww.runtime.http.internal.HttpLimits;
import dev.dxwww.runtime.http.internal.HttpSettings;
import dev.dxwww.runtime.http.internal.Protection;
import dev.dxwww.runtime.http.internal.UploadSettings;
import dev.dxwww.runtime.http.internal.guard.Deadlines;
import dev.dxwww.runtime.http.internal.upload.UploadLimits;
import dev.dxwww.runtime.observe.internal.AddressRange;
import dev.dxwww.runtime.observe.internal.Descriptors;
import dev.dxwww.runtime.security.csrf.internal.CsrfSettings;

/** From configuration records to what the server takes. */
final class Settings {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.app");

  /** A proxy on this machine, or a test: nobody else has such an address. */
  private static final List<AddressRange> OWN =
      List.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("::1/128"));

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
        connections(components),
        http.trailingSlash(),
        http.accessLog(),
        components.config(SecurityConfig.class)
            .policy(http.contentSecurityPolicy(), configuration.profile() == Profile.DEV),
        new HttpContent(
            files(components.config(StaticConfig.class), loader),
            components.config(CompressionConfig.class).settings(),
            components.config(CorsConfig.class).policy()),
        uploads(components.config(UploadConfig.class), limits),
        events(components.config(StreamConfig.class)),
        protection(components, configuration.profile()));
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
        most, uploads.directory().orElse(UploadSettings.DEFAULT.directory()));
  }

  private static EventSettings events(StreamConfig streams) {
    return new EventSettings(streams.maxOpen(), streams.heartbeat(), streams.retry());
  }

  private static Protection protection(Components components, Profile profile) {
    ServerConfig server = components.config(ServerConfig.class);
    return new Protection(
        components.config(ProxyConfig.class).trust(server.trustedProxies()),
        components.config(LimitConfig.class).settings(profile != Profile.TEST),
        components.config(CsrfConfig.class)
            .tokens()
            .orElse(profile == Profile.TEST ? CsrfSettings.ORIGIN : CsrfSettings.REQUIRED),
        components.config(SecurityConfig.class).settings());
  }

  private static ConnectionLimits connections(Components components) {
    ServerConfig server = components.config(ServerConfig.class);
    ConnectionConfig connections = components.config(ConnectionConfig.class);
    long descriptors = Descriptors.limit();
    int most = Descriptors.connections(connections.max(), descriptors);
    if (most < connections.max()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "dx.server.connections.max is " + connections.max() + ", but the process may open "
              + descriptors + " file descriptors: " + most + " connections are held");
    }
    return new ConnectionLimits(
        most,
        connections.perAddress(),
        Launch.joined(OWN, server.trustedProxies()),
        new Deadlines(
            connections.headTimeout(),
            connections.bodyTimeout(),
            connections.requestTimeout(),
            connections.idleTimeout(),
            connections.writeTimeout(),
            connections.minRate().bytes()));
  }

  /** The listener for health and metrics, apart from the limits that load on the main one fills. */
  static HttpSettings admin(HttpSettings main, AdminConfig admin, int port) {
    int most = admin.maxConnections();
    return new HttpSettings(
        admin.host(),
        port,
        main.limits(),
        // All of them may come from one address, and one that is being closed is not counted.
        new ConnectionLimits(
            most, Integer.MAX_VALUE, List.of(), main.connections().deadlines()),
        main.trailingSlash(),
        false,
        main.contentSecurityPolicy(),
        HttpContent.DEFAULT,
        UploadSettings.DEFAULT,
        EventSettings.DEFAULT,
        main.protection());
  }

  /** How long a stopping server goes on as before. */
  static Duration shutdownDelay(Configuration configuration, Components components) {
    boolean outside = configuration.profile() == Profile.PROD;
    return components.config(ServerConfig.class)
        .shutdownDelay()
        .orElse(outside ? Duration.ofSeconds(5) : Duration.ZERO);
  }
}
