package dev.dxwww.runtime.query.internal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The address of a database, read by ourselves: the driver prints what it does not understand, the
 * password too. Takes {@code jdbc:postgresql://host:port/db?...}, {@code postgres://} and {@code
 * postgresql://user:password@host/db?...}; several hosts are separated by commas.
 *
 * @param hosts where it may be, in order
 * @param database its name
 * @param user who asks; empty where the address does not say
 * @param password of the user; empty where the address does not say
 * @param parameters by their names in lower case
 */
record DatabaseUrl(
    List<Host> hosts,
    String database,
    String user,
    String password,
    Map<String, String> parameters) {
  static final int DEFAULT_PORT = 5_432;

  /** A server; an address of IPv6 stands in brackets. */
  record Host(String name, int port) {
    boolean isLoopback() {
      return name.equalsIgnoreCase("localhost")
          || name.startsWith("127.")
          || name.equals("[::1]");
    }

    @Override
    public String toString() {
      return name + ":" + port;
    }
  }

  DatabaseUrl {
    hosts = List.copyOf(hosts);
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException saying what is wrong with it and nothing of what it holds
   */
  static DatabaseUrl parse(String text) {
    String rest = afterScheme(text.strip());
    int query = rest.indexOf('?');
    Map<String, String> parameters =
        query < 0 ? new TreeMap<>() : parameters(rest.substring(query + 1));
    String before = query < 0 ? rest : rest.substring(0, query);
    // A password may hold a slash, a host cannot: the last @ ends the credentials.
    int at = before.lastIndexOf('@');
    String credentials = at < 0 ? "" : before.substring(0, at);
    String place = before.substring(at + 1);
    int slash = place.indexOf('/');
    int colon = credentials.indexOf(':');
    String user = colon < 0 ? credentials : credentials.substring(0, colon);
    String password = colon < 0 ? "" : credentials.substring(colon + 1);
    String fromQuery = parameters.remove("user");
    String secret = parameters.remove("password");
    return new DatabaseUrl(
        hosts(slash < 0 ? place : place.substring(0, slash)),
        slash < 0 ? "" : decoded(place.substring(slash + 1)),
        user.isEmpty() && fromQuery != null ? fromQuery : decoded(user),
        password.isEmpty() && secret != null ? secret : decoded(password),
        parameters);
  }

  private static String afterScheme(String text) {
    for (String scheme : List.of("jdbc:postgresql://", "postgresql://", "postgres://")) {
      if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return text.substring(scheme.length());
      }
    }
    throw new IllegalArgumentException(
        "it does not begin with jdbc:postgresql://, postgresql:// or postgres://");
  }

  private static List<Host> hosts(String text) {
    List<Host> hosts = new ArrayList<>();
    for (String each : text.split(",", -1)) {
      int colon = each.lastIndexOf(':');
      boolean port = colon >= 0 && each.indexOf(']', colon) < 0;
      String name = port ? each.substring(0, colon) : each;
      if (name.isEmpty() || !name.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.%]+]")) {
        throw new IllegalArgumentException("it has no name of a host where one is expected");
      }
      hosts.add(new Host(name, port ? port(each.substring(colon + 1)) : DEFAULT_PORT));
    }
    return hosts;
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException("it has a port that is no number up to 65535");
    }
    return Integer.parseInt(text);
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        String name = equals < 0 ? pair : pair.substring(0, equals);
        parameters.put(
            decoded(name).toLowerCase(Locale.ROOT),
            equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Its message holds the text.
      throw new IllegalArgumentException("it has a percent sign without two hexadecimal digits");
    }
  }

  boolean isLoopback() {
    return hosts.stream().allMatch(Host::isLoopback);
  }

  /** For the driver: without credentials and parameters. */
  String forDriver() {
    String at = hosts.stream().map(Host::toString).collect(Collectors.joining(","));
    return "jdbc:postgresql://" + at + "/"
        + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** For people: hosts and database. */
  @Override
  public String toString() {
    return hosts.stream().map(Host::toString).collect(Collectors.joining(",")) + "/" + database;
  }
}
