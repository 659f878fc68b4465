package dev.dxwww.runtime.http.content.internal;

import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;

import java.util.Locale;

/** Media types of files by the suffix of their names: Helidon's table, and what it lacks. */
public final class FileTypes {
  /** The type of a file whose suffix says nothing: bytes, which browsers save. */
  public static final String UNKNOWN = "application/octet-stream";

  private static final String UTF_8 = ";charset=utf-8";

  private FileTypes() {}

  /** Reads the table, so that no request has to. */
  public static void touch() {
    of("a.css");
  }

  /** The content type of a file; text is UTF-8. */
  public static String of(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return UNKNOWN;
    }
    String type = ofSuffix(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    return type.startsWith("text/") ? type + UTF_8 : type;
  }

  private static String ofSuffix(String suffix) {
    return switch (suffix) {
      case "avif" -> "image/avif";
      case "flac" -> "audio/flac";
      case "ics" -> "text/calendar";
      case "jxl" -> "image/jxl";
      case "m4a" -> "audio/mp4";
      case "map" -> "application/json";
      case "md" -> "text/markdown";
      case "mkv" -> "video/matroska";
      case "opus" -> "audio/ogg";
      case "parquet" -> "application/vnd.apache.parquet";
      case "toml" -> "application/toml";
      case "vcf" -> "text/vcard";
      case "vtt" -> "text/vtt";
      case "wasm" -> "application/wasm";
      case "webmanifest" -> "application/manifest+json";
      case "xhtml" -> "application/xhtml+xml";
      case "yaml", "yml" -> "application/yaml";
      case "zst" -> "application/zstd";
      default -> MediaTypes.detectExtensionType(suffix).map(MediaType::text).orElse(UNKNOWN);
    };
  }
}
