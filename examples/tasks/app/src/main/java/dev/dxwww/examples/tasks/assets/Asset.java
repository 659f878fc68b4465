package dev.dxwww.examples.tasks.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import dev.dxwww.runtime.http.Response;

/**
 * A file of the class path, held in memory, with the entity tag of its content.
 *
 * @param bytes the content
 * @param tag the entity tag, in quotes (RFC 9110, 8.8.3)
 */
record Asset(byte[] bytes, String tag) {
  private static final int TAG_DIGITS = 16;

  /** The file of that name in the folder {@code assets}. */
  static Asset load(String name) {
    try (InputStream in = Asset.class.getResourceAsStream("/assets/" + name)) {
      if (in == null) {
        throw new IllegalStateException("assets/" + name + " is not on the class path");
      }
      byte[] bytes = in.readAllBytes();
      return new Asset(bytes, '"' + digest(bytes) + '"');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tag without quotes, for an address that changes with the content. */
  String version() {
    return tag.substring(1, tag.length() - 1);
  }

  /** The content, or 304 for a client that has it. */
  Response<byte[]> answer(Optional<String> ifNoneMatch) {
    Response<byte[]> answer =
        ifNoneMatch.filter(this::names).isPresent() ? Response.empty(304) : Response.ok(bytes);
    return answer.header("ETag", tag).header("Cache-Control", "public, max-age=86400");
  }

  private boolean names(String ifNoneMatch) {
    return ifNoneMatch.equals("*") || ifNoneMatch.contains(tag);
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, TAG_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
