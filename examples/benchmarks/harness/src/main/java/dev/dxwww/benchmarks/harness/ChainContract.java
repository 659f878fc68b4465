package dev.dxwww.benchmarks.harness;

import dev.dxwww.benchmarks.common.Fields;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether every guard is there that is measured: what it lets pass, and what it refuses. */
final class ChainContract {
  private final SecureServer server;
  private final String csrf;
  private final List<String> breaches = new ArrayList<>();

  ChainContract(SecureServer server, String csrf) {
    this.server = server;
    this.csrf = csrf;
  }

  void check() throws IOException, InterruptedException {
    for (ChainRow row : ChainRow.values()) {
      if (!row.isByHand()) {
        passes(row);
      }
    }
    refuses(401, ChainRow.KNOWN, Map.of());
    refuses(401, ChainRow.KNOWN, bearer(SecureServer.forged(server.token(), 0)));
    refuses(401, ChainRow.KNOWN, bearer(SecureServer.forged(server.token(), 63)));
    Map<String, String> cookie =
        Map.of("Cookie", SecureServer.ACCESS_COOKIE + "=" + server.token());
    refuses(403, ChainRow.POST_FORM, cookie);
    refuses(403, ChainRow.POST_LIMITED, Map.of("Sec-Fetch-Site", "cross-site"));
    refuses(403, ChainRow.POST_LIMITED, Map.of("Sec-Fetch-Site", "same-origin"));
    if (!breaches.isEmpty()) {
      throw new IOException("the server does not do what is measured:\n"
          + String.join("\n", breaches));
    }
    Run.say("every guard is there");
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  private void passes(ChainRow row) throws IOException, InterruptedException {
    Map<String, String> fields = new TreeMap<>(row.fields(csrf));
    if (row.hasToken()) {
      Map.Entry<String, String> carrier = row.carrier(server.token());
      fields.put(carrier.getKey(), carrier.getValue());
    }
    fields.put(Fields.REQUEST_ID, "probe-" + row);
    HttpResponse<String> response = server.send(row.method(), row.path(), fields, "");
    expect(response.statusCode() == 200, row + ": status " + response.statusCode());
    expect(response.body().equals(Endpoint.JSON.answer()), row + ": answers " + response.body());
    expect(response.headers().firstValue("RateLimit").isPresent() == row.isLimited(),
        row + ": limit " + response.headers().firstValue("RateLimit"));
    List<Fields.Field> wanted = new ArrayList<>(Fields.SECURITY);
    wanted.add(new Fields.Field(Fields.REQUEST_ID, "probe-" + row));
    for (Fields.Field field : wanted) {
      List<String> values = response.headers().allValues(field.name());
      expect(values.size() == 1, row + ": " + field.name() + " is " + values);
    }
  }

  private void refuses(int status, ChainRow row, Map<String, String> fields)
      throws IOException, InterruptedException {
    int answer = server.send(row.method(), row.path(), fields, "").statusCode();
    expect(answer == status,
        row + " with " + fields.keySet() + " gives " + answer + ", not " + status);
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      breaches.add(otherwise);
    }
  }
}
