package dev.dxwww.common.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells one schema from another: SHA-256 over the SQL of its migrations in their order. File names,
 * byte order marks and the kind of line ends do not count, so it is the same on every system.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record SchemaHash(String hex) {
  public SchemaHash {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + hex);
    }
  }

  /** The hash of migrations, in the order given. */
  public static SchemaHash of(List<Migration> inOrder) {
    MessageDigest digest = sha256();
    for (Migration migration : inOrder) {
      byte[] sql = migration.sql().getBytes(StandardCharsets.UTF_8);
      // The length first, so that two migrations never hash as their text in one.
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(sql.length).flip());
      digest.update(sql);
    }
    return new SchemaHash(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash itself. */
  @Override
  public String toString() {
    return hex;
  }
}
