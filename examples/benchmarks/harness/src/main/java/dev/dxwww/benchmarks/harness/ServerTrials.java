package dev.dxwww.benchmarks.harness;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Random;

/** Requests to a server that are refused, by the CPU time of all of its threads but compilers. */
final class ServerTrials {
  private static final int INPUTS = 500;
  private static final int USERS = 1_000;
  private static final int BATCH = 20;
  /** Where a signature is changed: the last would make a number of it that no signature has. */
  private static final int LATE = 60;

  private final SecureServer server;
  private final KeptConnection connection;
  private final int samples;
  private final SecureRandom secure = new SecureRandom();
  private final Random random = new Random(11);

  ServerTrials(SecureServer server, KeptConnection connection, int samples) {
    this.server = server;
    this.connection = connection;
    this.samples = samples;
  }

  void run(Map<Trial, Welch> results) throws IOException, InterruptedException {
    logins(results);
    tokens(results);
    forms(results);
  }

  private interface Input {
    byte[] make(int number) throws IOException, InterruptedException;
  }

  private void logins(Map<Trial, Welch> results) throws IOException, InterruptedException {
    trial(results, new Trial("`POST /auth/login` with a wrong password",
        "a user", "nobody", samples, 1, false), 401, number -> login("known", number),
        number -> login("other", number));
    trial(results, new Trial("`POST /auth/login` with a wrong password",
        "a user whose hash was made with 2 passes in place of 3", "nobody", samples, 1, true), 401,
        number -> login("older", number), number -> login("other", number));
  }

  private static byte[] login(String kind, int number) {
    return KeptConnection.request("POST", "/auth/login", "Content-Type: application/json\r\n",
        SecureServer.loginBody("%s-%04d".formatted(kind, number % USERS), "not the password at"));
  }

  private void tokens(Map<Trial, Welch> results) throws IOException, InterruptedException {
    trial(results, new Trial("a bearer token that is remembered, with another signature",
        "right up to its 60th byte", "wrong from its first", samples, BATCH, false), 401,
        number -> bearer(SecureServer.forged(known(), LATE)),
        number -> bearer(SecureServer.signedByOther(known())));
    trial(results, new Trial("a bearer token with a wrong signature, and one that is none",
        "its signature is checked", "there is nothing to check", samples, BATCH, true), 401,
        number -> bearer(SecureServer.forged(known(), LATE)),
        number -> bearer(known().replace('.', '-')));
  }

  private String known() throws IOException, InterruptedException {
    byte[] id = new byte[16];
    secure.nextBytes(id);
    String token = server.newToken(id);
    connection.ask(bearer(token), 200);
    return token;
  }

  private static byte[] bearer(String token) {
    return KeptConnection.request(
        "GET", "/users/json", "Authorization: Bearer " + token + "\r\n", "");
  }

  private void forms(Map<Trial, Welch> results) throws IOException, InterruptedException {
    trial(results, new Trial("a CSRF token with another MAC",
        "right up to its last byte", "wrong from its first", samples, BATCH, false), 403,
        number -> form(CheckTrials.changed(server.csrfToken(), CheckTrials.LAST_OF_MAC)),
        number -> form(CheckTrials.changed(server.csrfToken(), CheckTrials.MAC)));
  }

  private byte[] form(String csrf) {
    return KeptConnection.request("POST", "/users/json",
        "Cookie: %s=%s\r\nSec-Fetch-Site: same-origin\r\nX-CSRF-Token: %s\r\n".formatted(
            SecureServer.ACCESS_COOKIE, server.token(), csrf), "");
  }

  private void trial(
      Map<Trial, Welch> results, Trial trial, int status, Input one, Input other)
      throws IOException, InterruptedException {
    Run.say("%s: %s, %s", trial.what(), trial.one(), trial.other());
    byte[][][] inputs = new byte[2][INPUTS][];
    for (int i = 0; i < INPUTS; i++) {
      inputs[0][i] = one.make(i);
      inputs[1][i] = other.make(i);
    }
    Welch result = trial.run((isFirst, batch) -> {
      byte[][] own = inputs[isFirst ? 0 : 1];
      Usage before = Usage.of(server.process().pid(), 0);
      for (int i = 0; i < batch; i++) {
        connection.ask(own[random.nextInt(INPUTS)], status);
      }
      return Usage.of(server.process().pid(), 0).since(before).server();
    });
    server.process().dropLog();
    results.put(trial, result);
  }
}
