package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An authority of a test's own, and what it signs; made by the JDK's keytool. */
final class TestCertificates {
  private static final String PASSWORD = "changeit";
  private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private final Path store;

  TestCertificates(Path folder, String name) throws Exception {
    this.store = folder.resolve(name + ".p12");
    keytool("-alias", "authority", "-dname", "CN=" + name, "-ext", "bc:critical=ca:true");
  }

  private void keytool(String... more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2",
                "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(store.resolveSibling("keytool.log").toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended && process.exitValue() == 0)
        .as(Files.readString(store.resolveSibling("keytool.log")))
        .isTrue();
  }

  /** The certificate that clients trust, as a file. */
  Path authority() throws IOException, GeneralSecurityException {
    Path file = Path.of(store.toString().replace(".p12", ".pem"));
    byte[] certificate = open().getCertificate("authority").getEncoded();
    Files.writeString(file, pem("CERTIFICATE", certificate));
    return file;
  }

  /** Writes {@code server.crt} and {@code server.key} for a host. */
  void server(String host, Path folder) throws Exception {
    keytool(
        "-alias", host, "-dname", "CN=" + host, "-signer", "authority", "-ext", "san=dns:" + host);
    KeyStore open = open();
    Files.writeString(
        folder.resolve("server.crt"), pem("CERTIFICATE", open.getCertificate(host).getEncoded()));
    byte[] key = open.getKey(host, PASSWORD.toCharArray()).getEncoded();
    Files.writeString(folder.resolve("server.key"), pem("PRIVATE KEY", key));
  }

  private KeyStore open() throws IOException, GeneralSecurityException {
    KeyStore open = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      open.load(in, PASSWORD.toCharArray());
    }
    return open;
  }

  private static String pem(String type, byte[] bytes) {
    return "-----BEGIN " + type + "-----\n" + MIME.encodeToString(bytes) + "\n-----END " + type
        + "-----\n";
  }
}
