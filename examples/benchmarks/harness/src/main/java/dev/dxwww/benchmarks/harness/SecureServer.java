package dev.dxwww.benchmarks.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import tools.jackson.databind.json.JsonMapper;

/** The server with users, somebody who is signed in there, and tokens that it takes for its own. */
final class SecureServer implements AutoCloseable {
  /** Of all its users. */
  static final String PASSWORD = "correct horse battery";
  static final String ACCESS_COOKIE = "__Host-dx-access";

  private static final int SIGNATURE = 64;
  private static final int ID = 16;
  /** How the payload of a token begins; its id follows. */
  private static final String BEGIN = "{\"jti\":\"";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final ServerProcess process;
  private final HttpClient client;
  private final Ed25519PrivateKeyParameters key;
  private final String token;

  private SecureServer(ServerProcess process, byte[] seed)
      throws IOException, InterruptedException {
    this.process = process;
    this.key = new Ed25519PrivateKeyParameters(seed);
    this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    this.token = login();
  }

  /** Starts one and signs somebody in. */
  static SecureServer start(Path base, Path logs) throws IOException, InterruptedException {
    byte[] seed = new byte[Ed25519PrivateKeyParameters.KEY_SIZE];
    new SecureRandom().nextBytes(seed);
    ServerSpec spec = new ServerSpec(
        "secure", "dx-www",
        new ServerSpec.Form.Jars("secure", "dev.dxwww.benchmarks.secure.Secure"),
        List.of("bench.key=" + BASE64.encodeToString(seed)), ServerSpec.Kind.OURS);
    ServerProcess process = ServerProcess.start(spec, base, logs, false, Map.of());
    try {
      return new SecureServer(process, seed);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  private String login() throws IOException, InterruptedException {
    HttpResponse<String> response = send("POST", "/auth/login", Map.of(
        "Content-Type", "application/json"), loginBody("known-0000", PASSWORD));
    if (response.statusCode() != 200) {
      throw new IOException("nobody can sign in: " + response.statusCode() + response.body());
    }
    return new JsonMapper().readTree(response.body()).get("access_token").asString();
  }

  static String loginBody(String name, String password) {
    return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
  }

  ServerProcess process() {
    return process;
  }

  /** The access token of the login. */
  String token() {
    return token;
  }

  /** Says the same as the one of the login, under an id of its own. */
  String newToken(byte[] id) {
    int dot = token.indexOf('.');
    String payload = new String(
        Base64.getUrlDecoder().decode(token.substring(dot + 1, token.lastIndexOf('.'))),
        StandardCharsets.UTF_8);
    if (!payload.startsWith(BEGIN) || id.length != ID) {
      throw new IllegalStateException("tokens do not begin with their id");
    }
    String other =
        BEGIN + BASE64.encodeToString(id) + payload.substring(payload.indexOf('"', BEGIN.length()));
    String signed =
        token.substring(0, dot + 1) + BASE64.encodeToString(other.getBytes(StandardCharsets.UTF_8));
    return signed + "." + signature(key, signed);
  }

  /** A token whose signature is wrong in one bit, of the byte at this place. */
  static String forged(String token, int place) {
    int dot = token.lastIndexOf('.');
    byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
    if (signature.length != SIGNATURE) {
      throw new IllegalArgumentException("not a token");
    }
    signature[place] ^= 1;
    return token.substring(0, dot + 1) + BASE64.encodeToString(signature);
  }

  /** A token that says the same with a signature of somebody else: as one, it is well made. */
  static String signedByOther(String token) {
    String signed = token.substring(0, token.lastIndexOf('.'));
    return signed + "." + signature(
        new Ed25519PrivateKeyParameters(new SecureRandom()), signed);
  }

  private static String signature(Ed25519PrivateKeyParameters key, String signed) {
    byte[] bytes = signed.getBytes(StandardCharsets.US_ASCII);
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, key);
    signer.update(bytes, 0, bytes.length);
    return BASE64.encodeToString(signer.generateSignature());
  }

  /** A token for forms, of the session of the login. */
  String csrfToken() throws IOException, InterruptedException {
    HttpResponse<String> response =
        send("GET", "/users/token", Map.of("Cookie", ACCESS_COOKIE + "=" + token), "");
    if (response.statusCode() != 200) {
      throw new IOException("no token for forms: " + response.statusCode());
    }
    return response.body();
  }

  /** How many verified tokens the server says it remembers. */
  long remembered() throws IOException, InterruptedException {
    for (String line : send("GET", "/metrics", Map.of(), "").body().lines().toList()) {
      if (line.startsWith("dx_auth_verified_tokens ")) {
        return (long) Double.parseDouble(line.substring(line.indexOf(' ')));
      }
    }
    throw new IOException("the metrics do not tell how many tokens are remembered");
  }

  HttpResponse<String> send(String method, String path, Map<String, String> fields, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + process.port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    fields.forEach(request::header);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
    process.close();
  }
}
