package dev.dxwww.runtime.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.common.DataSize;

import org.jspecify.annotations.Nullable;

/** A record with a component of every shape. */
record MailConfig(
    String host,
    int port,
    @Nullable Integer backlog,
    Optional<Duration> timeout,
    DataSize maxSize,
    String password,
    List<Integer> ports,
    Set<String> tags,
    Map<String, Integer> limits,
    Optional<Tls> tls,
    List<Server> servers,
    Map<String, Server> regions) {

  MailConfig {
    if (host.startsWith("-")) {
      throw new IllegalArgumentException(
          "host must not begin with a hyphen (password " + password + ")");
    }
  }

  record Tls(boolean on, int port) {
    Tls {
      if (on && port == 0) {
        throw new IllegalArgumentException("needs a port");
      }
    }
  }

  record Server(String host, int port) {}
}
