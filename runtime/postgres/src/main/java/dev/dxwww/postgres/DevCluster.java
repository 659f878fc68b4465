package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** The data of a {@link DevServer}: a database of its own, owned by a user who is no superuser. */
final class DevCluster {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final String ACCESS =
      """
      # Nobody but who has the password, and from this machine only.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private final PostgresInstallation installation;
  private final DevFolder folder;

  DevCluster(PostgresInstallation installation, DevFolder folder) {
    this.installation = installation;
    this.folder = folder;
  }

  /** Makes the data if there are none; a half-made folder of a killed process is made anew. */
  void make() throws IOException {
    Path version = folder.data().resolve("PG_VERSION");
    if (Files.exists(version)) {
      checkVersion(Files.readString(version, StandardCharsets.ISO_8859_1).strip());
      return;
    }
    if (Files.exists(folder.data())) {
      throw new PostgresException(folder.data() + " is there but holds no data of PostgreSQL"
          + " (no PG_VERSION). Fix: move it away, or restore what was in it.");
    }
    Path beside = folder.root().resolve("data.part");
    Folders.delete(beside);
    DataTemplate.forServer(installation).copyTo(beside);
    Files.writeString(beside.resolve("pg_hba.conf"), ACCESS);
    String password = folder.newPassword();
    run(beside,
        "create role app login createdb password '" + password + "'",
        "create database app owner app");
    Files.move(beside, folder.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void checkVersion(String found) {
    if (!found.equals(Integer.toString(installation.major()))) {
      throw new PostgresException(
          folder.data() + " was made by PostgreSQL " + found + ", and this is PostgreSQL "
              + installation.version() + ". Fix: if the data are of no use any more, remove "
              + folder.root() + "; else dump them with the old version (pg_dump) and load them into"
              + " the new.");
    }
  }

  /** Sets and keeps another password; the server must not run. */
  void resetPassword() throws IOException {
    run(folder.data(), "alter role app password '" + folder.newPassword() + "'");
  }

  private void run(Path data, String... statements) {
    StringBuilder script = new StringBuilder();
    for (String statement : statements) {
      script.append(SingleUser.statement(statement));
    }
    String said =
        new SingleUser(installation, data, DEADLINE)
            .with("password_encryption", "scram-sha-256")
            .run(script.toString());
    if (said.contains("ERROR:")) {
      // The statements hold the password; PostgreSQL's message does not.
      int at = said.indexOf("ERROR:");
      int end = said.indexOf('\n', at);
      throw new PostgresException("Cannot make the database in " + data + ": "
          + said.substring(at, end < 0 ? said.length() : end));
    }
  }
}
