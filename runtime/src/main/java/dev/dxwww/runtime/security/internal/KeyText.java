package dev.dxwww.runtime.security.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.jspecify.annotations.Nullable;

/** Keys as the configuration writes them; what is wrong with one is told without a part of it. */
final class KeyText {
  private static final int SEED_BYTES = 32;
  private static final long MAX_FILE = 16 << 10;
  private static final String MAKE_ONE =
      "Make one: openssl genpkey -algorithm ed25519 -out token-key.pem";

  private KeyText() {}

  /** A key by its seed: 32 bytes in base64url or base64. */
  static TokenKey seed(String property, String text) {
    String plain = text.strip().replace('+', '-').replace('/', '_');
    int end = plain.endsWith("=") ? plain.length() - 1 : plain.length();
    byte[] bytes = CompactJws.decoded(plain, 0, end);
    if (bytes == null || bytes.length != SEED_BYTES) {
      throw refused(property, "is not 32 bytes in base64url", null);
    }
    return TokenKey.of(new Ed25519PrivateKeyParameters(bytes, 0));
  }

  /** A key of a PEM file (RFC 7468): {@code PRIVATE KEY}, or {@code PUBLIC KEY}. */
  static TokenKey file(String property, Path file) {
    String text;
    try {
      if (Files.size(file) > MAX_FILE) {
        throw refused(property, "names a file that is too long to be a key", null);
      }
      text = Files.readString(file);
    } catch (IOException e) {
      throw refused(
          property, "names a file that cannot be read: " + e.getClass().getSimpleName(), e);
    }
    try {
      return pem(property, text);
    } catch (IOException | RuntimeException e) {
      // The failure may quote the file.
      throw e instanceof DxException known ? known : refused(property, "names no PEM file", null);
    }
  }

  private static TokenKey pem(String property, String text) throws IOException {
    return switch (key(text)) {
      case null -> throw refused(
          property, "names a file without a PRIVATE KEY (PKCS#8, unencrypted)", null);
      case Ed25519PrivateKeyParameters half -> TokenKey.of(half);
      case Ed25519PublicKeyParameters half -> TokenKey.of(half);
      default -> throw refused(property, "names a key that is not of Ed25519", null);
    };
  }

  /** The private key of a file, or else the public one; null for a file with neither. */
  private static @Nullable AsymmetricKeyParameter key(String text) throws IOException {
    AsymmetricKeyParameter half = null;
    try (PemReader reader = new PemReader(new StringReader(text))) {
      for (PemObject next = reader.readPemObject(); next != null; next = reader.readPemObject()) {
        switch (next.getType()) {
          case "PRIVATE KEY" -> {
            return PrivateKeyFactory.createKey(next.getContent());
          }
          case "PUBLIC KEY" -> half = PublicKeyFactory.createKey(next.getContent());
          default -> { }
        }
      }
    }
    return half;
  }

  private static DxException refused(
      String property, String what, @Nullable Throwable cause) {
    return new DxException(ErrorCode.CONFIGURATION, property + " " + what, MAKE_ONE, cause);
  }
}
