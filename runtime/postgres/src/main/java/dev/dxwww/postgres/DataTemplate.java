package dev.dxwww.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** An empty data directory of an installation, made once and then copied. */
final class DataTemplate {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final PostgresInstallation installation;
  private final Path folder;
  private final Maker maker;

  /** Fills a new, empty folder. */
  private interface Maker {
    void make(Path target) throws IOException;
  }

  private DataTemplate(PostgresInstallation installation, String form, Maker maker) {
    Path postgres = installation.home().getParent();
    this.installation = installation;
    this.folder = postgres.resolveSibling("template").resolve(installation.name() + form);
    this.maker = maker;
  }

  /** As initdb makes it, for a server: nobody can log in. */
  static DataTemplate forServer(PostgresInstallation installation) {
    return new DataTemplate(installation, "", target -> initdb(installation, target));
  }

  /**
   * With the database {@code postgres} only: a third of the files, and the number of files is what
   * a copy takes.
   */
  static DataTemplate forSingleUser(PostgresInstallation installation) {
    DataTemplate all = forServer(installation);
    return new DataTemplate(
        installation,
        "-single",
        target -> {
          Files.delete(target);
          all.copyTo(target);
          String said =
              new SingleUser(installation, target, DEADLINE)
                  .run(
                      SingleUser.statement("update pg_database set datistemplate = false")
                          + SingleUser.statement("drop database template0")
                          + SingleUser.statement("drop database template1"));
          if (said.contains("ERROR:")) {
            throw new PostgresException("Cannot make the template " + target + ":\n" + said);
          }
        });
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
    installation.privileges().makeFolder(folder.getParent());
    try (FolderLock _ = FolderLock.take(lock, PATIENCE)) {
      if (!Files.isDirectory(folder)) {
        Path beside = folder.resolveSibling(folder.getFileName() + ".part");
        Folders.delete(beside);
        Files.createDirectory(beside);
        installation.privileges().own(beside);
        maker.make(beside);
        Folders.sync(beside);
        Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return folder;
  }

  /**
   * UTF-8; text is compared by code point and has the cases of Unicode, in the same way on every
   * system. Nothing is synchronised to the disk here.
   */
  private static void initdb(PostgresInstallation installation, Path data) {
    List<String> command =
        installation.command(
            "initdb", "-N", "-A", "reject", "-U", "postgres", "-E", "UTF8", "--no-locale",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--wal-segsize=1",
            "--no-instructions", "-D", data.toString());
    Process process = Child.start(command);
    try {
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new PostgresException("initdb could not make " + data + ":\n" + said.strip()
            + "\nFix: make room there, or name another folder with -Ddxwww.cache=DIR.");
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
