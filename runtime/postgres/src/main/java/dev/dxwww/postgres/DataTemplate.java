package dev.dxwww.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The empty data directory of an installation, made by {@code initdb} once and then copied. */
final class DataTemplate {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final PostgresInstallation installation;
  private final Path folder;

  /** {@code folder} is made with the template. */
  DataTemplate(PostgresInstallation installation, Path folder) {
    this.installation = installation;
    this.folder = folder;
  }

  /** The one in the user's cache folder, or beside an installation that is elsewhere. */
  static DataTemplate of(PostgresInstallation installation) {
    Path postgres = installation.home().getParent();
    return new DataTemplate(
        installation, postgres.resolveSibling("template").resolve(installation.name()));
  }

  /** Copies the template to a name not yet in use, owned by whom PostgreSQL runs as. */
  void copyTo(Path target) throws IOException {
    Folders.copy(made(), target);
    installation.privileges().own(target);
  }

  private Path made() throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
    try (FolderLock _ = FolderLock.take(lock, PATIENCE)) {
      if (!Files.isDirectory(folder)) {
        Path beside = folder.resolveSibling(folder.getFileName() + ".part");
        Folders.delete(beside);
        installation.privileges().makeFolder(beside);
        installation.privileges().own(beside);
        initdb(installation, beside, List.of("-A", "reject", "--wal-segsize=1"));
        Folders.sync(beside);
        Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return folder;
  }

  /** Makes a data directory: UTF-8, compared by code point, no synchronisation of files. */
  static void initdb(PostgresInstallation installation, Path data, List<String> more) {
    List<String> arguments = new ArrayList<>(List.of(
        "-N", "-U", "postgres", "-E", "UTF8", "--no-locale", "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8", "--no-instructions", "-D", data.toString()));
    arguments.addAll(more);
    Process process =
        Child.start(installation.command("initdb", arguments.toArray(String[]::new)));
    try {
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new PostgresException("initdb could not make " + data + ":\n" + said.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Child.kill(process);
      Thread.currentThread().interrupt();
      throw new PostgresException("Interrupted while initdb made " + data);
    }
  }
}
