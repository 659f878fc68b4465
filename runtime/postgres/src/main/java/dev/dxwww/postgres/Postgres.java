package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The server process of a folder; whoever calls this holds the folder's lock. */
final class Postgres {
  private static final String NAME = "app";
  private static final String HOST = "127.0.0.1";
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(10);
  private static final int TRIES = 5;
  /** How long what a killed server left may take to see that it is alone, and end. */
  private static final Duration LEAVING = Duration.ofSeconds(20);
  private static final long PAUSE_NANOS = 3_000_000;
  private static final long LAST_NANOS = 500_000_000;

  private final PostgresInstallation installation;
  private final DevFolder folder;
  private final ServerSettings settings;
  private Optional<ProcessHandle> used = Optional.empty();

  Postgres(PostgresInstallation installation, DevFolder folder, ServerSettings settings) {
    this.installation = installation;
    this.folder = folder;
    this.settings = settings;
  }

  /** Whether it was started; else it ran. */
  boolean runOrAttach() throws IOException {
    boolean started = started();
    used = Postmaster.read(folder.data()).flatMap(found -> ProcessHandle.of(found.pid()));
    return started;
  }

  private boolean started() throws IOException {
    new DevCluster(installation, folder).make();
    Optional<Postmaster> running = running();
    if (running.isPresent()) {
      switch (login()) {
        case ACCEPTED -> {
          return false;
        }
        case REFUSED, NOT_YET, STRANGER -> replace(running.get());
      }
    }
    start();
    if (login() == Login.Outcome.REFUSED) {
      // The file with the password was lost or changed. Who may read the data may set another.
      stop(STOP);
      new DevCluster(installation, folder).resetPassword();
      start();
    }
    Login.Outcome outcome = login();
    if (outcome != Login.Outcome.ACCEPTED) {
      stop(STOP);
      throw new PostgresException("The server of " + folder.root() + " started but does not let"
          + " the user '" + NAME + "' in (" + outcome + "):\n" + folder.logSince(0));
    }
    return true;
  }

  /** A server left by others that does not know our password, though it uses our data. */
  private void replace(Postmaster running) throws IOException {
    if (folder.isUsed()) {
      throw new PostgresException(
          "A server runs on " + folder.data() + " (process " + running.pid() + ", port "
              + running.port() + ") and does not accept the password in " + folder.passwordFile()
              + ". Fix: stop the other applications that use it; the next start sets a new"
              + " password.");
    }
    stop(STOP);
  }

  Endpoint endpoint() throws IOException {
    int port = Postmaster.read(folder.data()).map(Postmaster::port).orElse(0);
    return new Endpoint(HOST, port, NAME, NAME, folder.password().orElse(""));
  }

  private Login.Outcome login() throws IOException {
    long end = System.nanoTime() + START.toNanos();
    Login.Outcome outcome = Login.attempt(endpoint());
    while (outcome == Login.Outcome.NOT_YET && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
      outcome = Login.attempt(endpoint());
    }
    return outcome;
  }

  /** A server on the data that is ready; one that starts or stops is waited for. */
  private Optional<Postmaster> running() throws IOException {
    Postmaster.removeStale(folder.data());
    long end = System.nanoTime() + START.toNanos();
    Optional<Postmaster> found = Postmaster.read(folder.data());
    while (found.isPresent() && !found.get().isReady() && found.get().isAlive()
        && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
      found = Postmaster.read(folder.data());
    }
    return found.filter(Postmaster::isAlive);
  }

  private void start() throws IOException {
    long end = System.nanoTime() + LEAVING.toNanos();
    boolean taken = false;
    for (int i = 1; ; i++) {
      int port = folder.choosePort(taken);
      Path file = folder.data().resolve("postgresql.conf");
      Files.writeString(file, settings.configuration(port, Platform.current()));
      installation.privileges().own(file);
      long size = folder.logSize();
      if (launch()) {
        return;
      }
      String said = folder.logSince(size);
      // Somebody took the port meanwhile; or processes of a killed server end just now.
      taken = said.contains("could not bind");
      boolean passes = taken ? i < TRIES : said.contains("is still in use");
      if (!passes || System.nanoTime() > end) {
        throw new PostgresException("PostgreSQL did not start on " + folder.data() + ":\n" + said
            + "\n" + StartFailure.fix(said, folder));
      }
      LockSupport.parkNanos(Math.min(i * 50_000_000L, LAST_NANOS));
    }
  }

  /** Whether it became ready. The folder is the working directory: no path goes through a shell. */
  private boolean launch() throws IOException {
    ProcessBuilder builder =
        Child.prepare(
            installation.command("pg_ctl", "start", "-w", "-s", "-t",
                Long.toString(START.toSeconds()), "-D", "data", "-l", "server.log"));
    builder.directory(folder.root().toFile());
    // On Windows the server would inherit a pipe, and reading it would not end before the server.
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process control = builder.start();
    control.getOutputStream().close();
    while (true) {
      boolean ended = !control.isAlive();
      Optional<Postmaster> found = Postmaster.read(folder.data());
      if (found.isPresent() && found.get().isReady()) {
        // The program itself looks but ten times a second, and ends when it has seen it.
        return true;
      }
      if (ended) {
        return false;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Ends every connection and the server; by force where it takes longer than the limit. */
  void stop(Duration limit) throws IOException {
    Optional<Postmaster> running = Postmaster.read(folder.data()).filter(Postmaster::isAlive);
    if (running.isEmpty()) {
      return;
    }
    signal("fast");
    if (!ends(running.get(), limit)) {
      signal("immediate");
      if (!ends(running.get(), Duration.ofSeconds(1))) {
        ProcessHandle.of(running.get().pid()).ifPresent(ProcessHandle::destroyForcibly);
      }
    }
  }

  private boolean ends(Postmaster server, Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    boolean removed = false;
    while (server.isAlive()) {
      if (System.nanoTime() > end) {
        return removed;
      }
      if (!removed && Postmaster.read(folder.data()).isEmpty()) {
        // The last that a server does is to remove its file; where an ended process could look as
        // if it ran, it is not waited for any longer.
        removed = true;
        end = Postmaster.seesZombies() ? end : System.nanoTime() + LAST_NANOS;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return true;
  }

  /**
   * Ends the server that was used, where its folder tells of it no more: somebody removed the data
   * while it ran, and nobody else could find it to stop it.
   */
  void endLost(Duration limit) throws IOException {
    long named = Postmaster.read(folder.data()).map(Postmaster::pid).orElse(0L);
    if (used.isEmpty() || used.get().pid() == named || !used.get().isAlive()) {
      return;
    }
    ProcessHandle lost = used.get();
    Postmaster server = new Postmaster(lost.pid(), folder.data(), 0, "lost");
    Child.ask(installation.command("pg_ctl", "kill", "QUIT", Long.toString(lost.pid())));
    long end = System.nanoTime() + limit.toNanos();
    while (server.isAlive() && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    lost.destroyForcibly();
  }

  private void signal(String mode) throws IOException {
    ProcessBuilder builder =
        Child.prepare(
            installation.command("pg_ctl", "stop", "-W", "-s", "-m", mode, "-D", "data"));
    builder.directory(folder.root().toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process control = builder.start();
    control.getOutputStream().close();
    try {
      control.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
