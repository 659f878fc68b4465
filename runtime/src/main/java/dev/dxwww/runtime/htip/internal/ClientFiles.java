package dev.dxwww.runtime.htip.internal;

import dev.dxwww.htip.FrameHash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The programs that browsers run. They name each other relative to where they stand, so all have
 * one folder, whose name follows from the bytes of all: it never holds anything else.
 *
 * @param folder {@code /_htip/c/} and 16 digits
 * @param files in the order of {@link #NAMES}; empty when the class path has none
 */
public record ClientFiles(String folder, List<Program> files) {
  /** No programs: pages are HTML alone. */
  public static final ClientFiles NONE = new ClientFiles("", List.of());

  private static final String RESOURCES = "META-INF/dxwww/htip/";
  private static final String BOOT = "boot.js";
  private static final List<String> NAMES =
      List.of(BOOT, "live.js", "delta.js", "htip.wasm", "htip.js");

  /** A file that browsers run. */
  public record Program(String name, String contentType, byte[] bytes) {}

  public ClientFiles {
    files = List.copyOf(files);
  }

  /** The files of the class path; {@link #NONE} unless it has all. */
  public static ClientFiles of(ClassLoader loader) {
    List<Program> files = new ArrayList<>();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String name : NAMES) {
      try (InputStream in = loader.getResourceAsStream(RESOURCES + name)) {
        if (in == null) {
          return NONE;
        }
        byte[] bytes = in.readAllBytes();
        all.writeBytes(bytes);
        files.add(new Program(name, type(name), bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    String hash = FrameHash.hex(FrameHash.of(all.toByteArray()));
    return new ClientFiles("/_htip/c/" + hash + "/", files);
  }

  private static String type(String name) {
    return name.endsWith(".wasm") ? "application/wasm" : "text/javascript;charset=utf-8";
  }

  /** Whether there is anything to run. */
  public boolean arePresent() {
    return !files.isEmpty();
  }

  /** The element that starts the client. */
  String element() {
    return "<script type=\"module\" src=\"" + folder + BOOT + "\" integrity=\""
        + integrity(files.getFirst().bytes()) + "\"></script>";
  }

  /** As browsers check it (Subresource Integrity, 3.2). */
  static String integrity(byte[] bytes) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-384").digest(bytes);
      return "sha384-" + Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-384", e);
    }
  }
}
