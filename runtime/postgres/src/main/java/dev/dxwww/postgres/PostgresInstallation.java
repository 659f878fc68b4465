package dev.dxwww.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** PostgreSQL's programs, unpacked and able to run. */
public final class PostgresInstallation {
  private final Path home;
  private final String version;
  private final Privileges privileges;

  PostgresInstallation(Path home, String version, Privileges privileges) {
    this.home = home;
    this.version = version;
    this.privileges = privileges;
  }

  /** The folder with {@code bin}, {@code lib} and {@code share}. */
  public Path home() {
    return home;
  }

  /** PostgreSQL's own, such as {@code 18.6}. */
  public String version() {
    return version;
  }

  /** The part of the version on which the form of data directories depends, such as 18. */
  public int major() {
    int dot = version.indexOf('.');
    return Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
  }

  Privileges privileges() {
    return privileges;
  }

  /** A name for folders that only this installation's data may be in. */
  String name() {
    return home.getFileName().toString();
  }

  /** What runs one of the programs as a user whom PostgreSQL accepts. */
  List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve(Platform.current().program(program)).toString());
    command.addAll(Arrays.asList(arguments));
    return privileges.command(command);
  }

  /** Version and folder. */
  @Override
  public String toString() {
    return "PostgreSQL " + version + " in " + home;
  }
}
