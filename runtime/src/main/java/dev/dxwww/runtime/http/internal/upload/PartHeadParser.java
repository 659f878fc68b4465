package dev.dxwww.runtime.http.internal.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads the header section of a part (RFC 7578, 4.2 to 4.8). */
final class PartHeadParser {
  private static final Set<String> PLAIN_CODINGS = Set.of("7bit", "8bit", "binary");

  private @Nullable HeaderParameters disposition;
  private @Nullable String mediaType;

  private PartHeadParser() {}

  /** The head of a part; the lines end in CRLF, without the empty one. */
  static PartHead parse(byte[] bytes, int length) throws MultipartException {
    PartHeadParser parser = new PartHeadParser();
    String text = utf8(bytes, 0, length, "the header section of a part is not UTF-8");
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\r\n", start);
      parser.field(text.substring(start, end));
      start = end + 2;
    }
    return parser.head();
  }

  private static String utf8(byte[] bytes, int start, int length, String otherwise)
      throws MultipartException {
    try {
      return StandardCharsets.UTF_8.newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, length)).toString();
    } catch (CharacterCodingException e) {
      throw MultipartException.malformed(otherwise);
    }
  }

  private void field(String line) throws MultipartException {
    int colon = line.indexOf(':');
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7f) {
        throw MultipartException.malformed("a header field of a part has a control character");
      }
    }
    // A line that begins with a blank would continue the one before it (obs-fold).
    if (colon < 0 || !HeaderParameters.isToken(line.substring(0, colon))) {
      throw MultipartException.malformed("a header field of a part has no name");
    }
    String value = line.substring(colon + 1).strip();
    switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "content-disposition" -> disposition(value);
      case "content-type" -> mediaType(value);
      case "content-transfer-encoding" -> {
        if (!PLAIN_CODINGS.contains(value.toLowerCase(Locale.ROOT))) {
          throw MultipartException.malformed("a part has a transfer encoding other than binary");
        }
      }
      // Other fields mean nothing here (RFC 7578, 4.8).
      default -> { }
    }
  }

  private void disposition(String value) throws MultipartException {
    HeaderParameters parsed = HeaderParameters.parse(value);
    if (disposition != null || parsed == null || !parsed.value().equals("form-data")) {
      throw noDisposition();
    }
    disposition = parsed;
  }

  private static MultipartException noDisposition() {
    return MultipartException.malformed(
        "a part has no Content-Disposition of its own, such as form-data; name=\"a\"");
  }

  private void mediaType(String value) throws MultipartException {
    if (mediaType != null) {
      throw MultipartException.malformed("a part has two content types");
    }
    mediaType = value;
  }

  private PartHead head() throws MultipartException {
    String name = disposition == null ? null : disposition.value("name");
    if (disposition == null || name == null) {
      throw noDisposition();
    }
    String field = decoded(name);
    String type = mediaType == null ? "" : mediaType;
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      throw MultipartException.malformed(field, "must not be a multipart of its own");
    }
    String fileName = fileName(disposition, field);
    Charset charset = fileName == null ? charset(type, field) : StandardCharsets.UTF_8;
    return new PartHead(field, fileName, type, charset);
  }

  /** The three escapes that browsers write into quoted names, and no others. */
  private static String decoded(String text) {
    return text.indexOf('%') < 0
        ? text
        : text.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
  }

  /** {@code filename*} must not be sent (RFC 7578, 4.2), but is: it counts where it is alone. */
  private static @Nullable String fileName(HeaderParameters disposition, String field)
      throws MultipartException {
    String plain = disposition.value("filename");
    if (plain != null) {
      return decoded(plain);
    }
    String extended = disposition.value("filename*");
    return extended == null ? null : extended(extended, field);
  }

  /** {@code UTF-8'en'a%C3%A4} (RFC 8187, 3.2.1). */
  private static String extended(String text, String field) throws MultipartException {
    int language = text.indexOf('\'');
    int value = text.indexOf('\'', language + 1);
    if (value < 0 || !text.substring(0, language).equalsIgnoreCase("utf-8")) {
      throw badFileName(field);
    }
    byte[] bytes = new byte[text.length()];
    int length = 0;
    for (int i = value + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 2 >= text.length() || !isHex(text.charAt(i + 1)) || !isHex(text.charAt(i + 2))) {
          throw badFileName(field);
        }
        bytes[length++] = (byte) HexFormat.fromHexDigits(text, i + 1, i + 3);
        i += 2;
      } else if (c > 0x7f) {
        throw badFileName(field);
      } else {
        bytes[length++] = (byte) c;
      }
    }
    return utf8(bytes, 0, length, "the file name of field " + field + " is not UTF-8");
  }

  private static boolean isHex(char c) {
    return HexFormat.isHexDigit(c);
  }

  private static MultipartException badFileName(String field) {
    return MultipartException.malformed(field, "must have a file name that can be read");
  }

  private static Charset charset(String type, String field) throws MultipartException {
    HeaderParameters parsed = HeaderParameters.parse(type);
    String name = parsed == null ? null : parsed.value("charset");
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      if (Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    } catch (IllegalCharsetNameException e) {
      // As little known as those that are well-formed.
    }
    throw MultipartException.malformed(field, "must be in a charset that is known, such as UTF-8");
  }
}
