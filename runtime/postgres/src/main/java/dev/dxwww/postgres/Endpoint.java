package dev.dxwww.postgres;

/**
 * Where a database is and who may use it.
 *
 * @param port TCP, on the loopback address
 */
public record Endpoint(String host, int port, String database, String user, String password) {

  /** The same server's other database. */
  public Endpoint withDatabase(String name) {
    return new Endpoint(host, port, name, user, password);
  }

  /** For the driver; user and password are given apart, as properties. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return user + "@" + host + ":" + port + "/" + database;
  }
}
