package dev.dxwww.examples.tasks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import dev.dxwww.postgres.DevServer;
import dev.dxwww.postgres.Endpoint;
import dev.dxwww.postgres.PostgresBinaries;
import dev.dxwww.postgres.ServerSettings;

/** A PostgreSQL that outlives the applications that use it. */
public final class KeptDatabase implements AutoCloseable {
  private final DevServer server;

  private KeptDatabase(DevServer server) {
    this.server = server;
  }

  /**
   * Starts one.
   *
   * @param folder for its files; PostgreSQL may run as another user, who is let in
   */
  public static KeptDatabase start(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new KeptDatabase(
        DevServer.start(
            PostgresBinaries.findUnpacked(KeptDatabase.class.getClassLoader()),
            folder.resolve("kept/db"),
            ServerSettings.THROW_AWAY));
  }

  /** Where it is. */
  public Endpoint endpoint() {
    return server.endpoint();
  }

  /** Its address as {@code dx.db.url} has it. */
  public String url() {
    return url(endpoint());
  }

  /** The address of a database as {@code dx.db.url} has it. */
  public static String url(Endpoint endpoint) {
    return "postgres://" + endpoint.user() + ":" + URLEncoder.encode(endpoint.password(), UTF_8)
        + "@" + endpoint.host() + ":" + endpoint.port() + "/" + endpoint.database();
  }

  @Override
  public void close() {
    server.close();
  }
}
