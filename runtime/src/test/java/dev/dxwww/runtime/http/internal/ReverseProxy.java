package dev.dxwww.runtime.http.internal;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A proxy of another maker in front of a server; its log tells what it sent on. */
final class ReverseProxy implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  /**
   * One that is as lenient about requests as it can be made, keeps one connection open, and sees a
   * request to its end when its client has left: its log then tells of it.
   */
  enum Kind {
    NGINX("nginx", """
        daemon off; master_process off; pid %1$s/pid; error_log %1$s/error.log;
        events { worker_connections 256; }
        http {
          log_format sent "sent $upstream_status $request_length";
          access_log %1$s/log sent;
          client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi; uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
          ignore_invalid_headers off; underscores_in_headers on;
          large_client_header_buffers 4 64k; client_max_body_size 16m;
          upstream application { server 127.0.0.1:%3$d; keepalive 1; }
          server {
            listen 127.0.0.1:%2$d;
            location / {
              proxy_pass http://application;
              proxy_http_version 1.1; proxy_set_header Connection "";
              proxy_set_header Host $http_host;
              proxy_request_buffering off; proxy_buffering off;
              proxy_ignore_client_abort on;
            }
          }
        }
        """),
    HAPROXY("haproxy", """
        global
          log stdout format raw local0
          maxconn 256
        defaults
          mode http
          log global
          log-format "sent %%ST %%s"
          option accept-invalid-http-request
          no option abortonclose
          http-reuse always
          timeout connect 10s
          timeout client 30s
          timeout server 30s
        frontend clients
          bind 127.0.0.1:%2$d
          default_backend application
        backend application
          server application 127.0.0.1:%3$d pool-max-conn 1
        """);

    private final String program;
    private final String settings;

    Kind(String program, String settings) {
      this.program = program;
      this.settings = settings;
    }

    /** Where its program is, if it is installed. */
    Optional<Path> installed() {
      return Stream.concat(
              Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
          .map(folder -> Path.of(folder, program))
          .filter(Files::isExecutable)
          .findFirst();
    }

    private List<String> command(Path installed, Path folder) {
      String file = folder.resolve("settings").toString();
      return this == NGINX
          ? List.of(installed.toString(), "-p", folder.toString(),
              "-e", folder.resolve("error.log").toString(), "-c", file)
          : List.of(installed.toString(), "-db", "-f", file);
    }
  }

  private final Process process;
  private final Path log;
  private final int port;

  private ReverseProxy(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts one on a free port; its files lie in the folder. */
  static ReverseProxy start(Kind kind, Path folder, int application) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.writeString(
        folder.resolve("settings"), kind.settings.formatted(folder, port, application));
    Path output = folder.resolve("output");
    Process process = new ProcessBuilder(kind.command(kind.installed().orElseThrow(), folder))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    Path log = kind == Kind.NGINX ? folder.resolve("log") : output;
    ReverseProxy proxy = new ReverseProxy(process, log, port);
    long deadline = System.nanoTime() + PATIENCE;
    while (!proxy.answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IllegalStateException(Files.readString(output));
      }
      LockSupport.parkNanos(5_000_000);
    }
    return proxy;
  }

  private boolean answers() {
    try {
      new Socket("127.0.0.1", port).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** How many requests it sent on for which the application's answer was a 200. */
  long served() throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.startsWith("sent 200 ")).count();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
