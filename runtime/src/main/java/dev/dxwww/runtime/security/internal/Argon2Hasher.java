package dev.dxwww.runtime.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.security.PasswordHasher;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;

/** Argon2id by its reference implementation in C, through argon2-jvm. */
final class Argon2Hasher implements PasswordHasher, AutoCloseable {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final Argon2 argon2 =
      Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);
  private final PasswordRules rules;
  private final HashingPool pool;
  private final String nobodys;

  Argon2Hasher(PasswordRules rules, SecureRandom random) {
    this.rules = rules;
    this.pool = new HashingPool(rules.threads(), rules.queue(), rules.maxWait());
    this.nobodys = nobodys(rules, random);
  }

  /** A hash that no password is known for: finding out so takes as long as any other. */
  private static String nobodys(PasswordRules rules, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    byte[] hash = new byte[HASH_BYTES];
    random.nextBytes(salt);
    random.nextBytes(hash);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=" + rules.memory() + ",t=" + rules.iterations() + ",p="
        + rules.parallelism() + "$" + base64.encodeToString(salt) + "$"
        + base64.encodeToString(hash);
  }

  @Override
  public String hash(String password) {
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
    try {
      if (!isPossible(bytes)) {
        throw new DxException(
            ErrorCode.INVALID_CONTENT,
            "A password has 1 to " + MAX_BYTES + " bytes.",
            "Choose another password.",
            null);
      }
      return pool.run(
          () -> argon2.hash(rules.iterations(), rules.memory(), rules.parallelism(), bytes));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  @Override
  public boolean verify(String hash, String password) {
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
    try {
      return isPossible(bytes)
          && hash.startsWith("$argon2id$")
          && pool.run(() -> argon2.verify(hash, bytes));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  @Override
  public void verifyNothing(String password) {
    verify(nobodys, password);
  }

  private static boolean isPossible(byte[] password) {
    return password.length > 0 && password.length <= MAX_BYTES;
  }

  @Override
  public boolean isOutdated(String hash) {
    List<String> parts = List.of(hash.split("\\$", -1));
    String now =
        "m=" + rules.memory() + ",t=" + rules.iterations() + ",p=" + rules.parallelism();
    return parts.size() != 6
        || !parts.get(1).equals("argon2id")
        || !parts.get(2).equals("v=19")
        || !parts.get(3).equals(now);
  }

  @Override
  public void close() {
    pool.close();
  }
}
