package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The client's side of SCRAM-SHA-256 without channel binding (RFC 5802, RFC 7677). */
final class Scram {
  private static final String NO_BINDING = "n,,";
  private static final int MOST_ITERATIONS = 1_000_000;

  private final String user;
  private final String password;
  private final String nonce;
  private byte[] serverSignature = {};
  private boolean proven;

  Scram(String user, String password) {
    this(user, password, randomNonce());
  }

  Scram(String user, String password, String nonce) {
    this.user = user;
    this.password = password;
    this.nonce = nonce;
  }

  private static String randomNonce() {
    byte[] bytes = new byte[18];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** PostgreSQL takes the user's name from the start of the connection, not from here. */
  String first() {
    return NO_BINDING + firstBare();
  }

  private String firstBare() {
    return "n=" + user + ",r=" + nonce;
  }

  /** The proof, in answer to the server's first message (RFC 5802, section 3). */
  String answer(String serverFirst) throws IOException, GeneralSecurityException {
    String theirNonce = attribute(serverFirst, 'r');
    byte[] salt = Base64.getDecoder().decode(attribute(serverFirst, 's'));
    int iterations = Integer.parseInt(attribute(serverFirst, 'i'));
    if (!theirNonce.startsWith(nonce) || iterations < 1 || iterations > MOST_ITERATIONS) {
      throw new IOException("not an answer to our message");
    }
    String withoutProof = "c=" + base64(NO_BINDING.getBytes(StandardCharsets.US_ASCII))
        + ",r=" + theirNonce;
    String messages = firstBare() + "," + serverFirst + "," + withoutProof;
    byte[] salted =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, 256))
            .getEncoded();
    byte[] proof = hmac(salted, "Client Key");
    byte[] storedKey = MessageDigest.getInstance("SHA-256").digest(proof);
    byte[] signature = hmac(storedKey, messages);
    for (int i = 0; i < proof.length; i++) {
      proof[i] ^= signature[i];
    }
    serverSignature = hmac(hmac(salted, "Server Key"), messages);
    return withoutProof + ",p=" + base64(proof);
  }

  /** Checks the server's own proof. */
  void check(String serverFinal) throws IOException {
    byte[] signature = Base64.getDecoder().decode(attribute(serverFinal, 'v'));
    proven = serverSignature.length > 0 && MessageDigest.isEqual(signature, serverSignature);
    if (!proven) {
      throw new IOException("a server that does not know the password");
    }
  }

  boolean isProven() {
    return proven;
  }

  private static String attribute(String message, char name) throws IOException {
    for (String part : message.split(",")) {
      if (part.length() >= 2 && part.charAt(0) == name && part.charAt(1) == '=') {
        return part.substring(2);
      }
    }
    throw new IOException("a message without '" + name + "'");
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
