package dev.dxwww.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * PostgreSQL's programs, unpacked and able to run.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 * @param version PostgreSQL's own, such as {@code 18.6}
 */
public record PostgresInstallation(Path home, String version) {

  /** The part of the version on which the form of data directories depends, such as 18. */
  public int major() {
    int dot = version.indexOf('.');
    return Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
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
    return Privileges.current().command(command);
  }
}
