package dev.dxwww.runtime.openapi;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Objects;
import java.util.Optional;

/**
 * What there is to serve; read once, at start.
 *
 * @param description the description in JSON
 * @param page the same for people
 * @param style how the page looks
 */
record OpenApiFiles(byte[] description, byte[] page, byte[] style) {
  private static final String DESCRIPTION = "META-INF/dxwww/openapi.json";
  private static final String PAGE = "META-INF/dxwww/openapi.html";

  /**
   * The files of an application, if the processor left some. Several applications may be on one
   * class path, as when a test has one of its own: the description names its own.
   *
   * @throws DxException code 5006 when they cannot be read
   */
  static Optional<OpenApiFiles> of(Class<?> application) {
    String mark = "\"x-dxwww-application\": \"" + application.getCanonicalName() + "\"";
    try {
      Enumeration<URL> found = application.getClassLoader().getResources(DESCRIPTION);
      while (found.hasMoreElements()) {
        URL file = found.nextElement();
        byte[] description = read(file);
        if (new String(description, StandardCharsets.UTF_8).contains(mark)) {
          String folder = file.toString().replace(DESCRIPTION, "");
          byte[] page = read(URI.create(folder + PAGE).toURL());
          return Optional.of(new OpenApiFiles(description, page, styleSheet()));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new DxException(ErrorCode.IO_FAILED, "the OpenAPI description cannot be read", e);
    }
  }

  private static byte[] styleSheet() throws IOException {
    return read(Objects.requireNonNull(OpenApiFiles.class.getResource("openapi.css")));
  }

  private static byte[] read(URL file) throws IOException {
    var connection = file.openConnection();
    // A cached jar would stay open for good.
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }
}
