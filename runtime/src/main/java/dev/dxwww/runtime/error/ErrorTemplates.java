package dev.dxwww.runtime.error;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page for each status: the application's where it has one, else the built-in. All read at
 * start.
 */
final class ErrorTemplates {
  private final Map<Integer, PageTemplate> byStatus;
  private final PageTemplate client;
  private final PageTemplate server;

  private ErrorTemplates(
      Map<Integer, PageTemplate> byStatus, PageTemplate client, PageTemplate server) {
    this.byStatus = Map.copyOf(byStatus);
    this.client = client;
    this.server = server;
  }

  /**
   * Reads {@code 404.html} and the like, {@code 4xx.html}, {@code 5xx.html} and {@code error.html}
   * below a folder of the class path.
   *
   * @throws DxException 5001 when a page cannot be read or used
   */
  static ErrorTemplates load(ClassLoader loader, String folder) {
    PageTemplate any = find(loader, folder, "error");
    PageTemplate client = first(find(loader, folder, "4xx"), any, BuiltInPage.client());
    PageTemplate server = first(find(loader, folder, "5xx"), any, BuiltInPage.server());
    Map<Integer, PageTemplate> byStatus = new HashMap<>();
    for (ErrorCode code : ErrorCode.values()) {
      if (!byStatus.containsKey(code.status())) {
        PageTemplate own = find(loader, folder, Integer.toString(code.status()));
        byStatus.put(
            code.status(), own != null ? own : code.status() < 500 ? client : server);
      }
    }
    return new ErrorTemplates(byStatus, client, server);
  }

  PageTemplate of(int status) {
    PageTemplate page = byStatus.get(status);
    if (page != null) {
      return page;
    }
    return status < 500 ? client : server;
  }

  private static PageTemplate first(
      @Nullable PageTemplate own, @Nullable PageTemplate any, PageTemplate builtIn) {
    if (own != null) {
      return own;
    }
    return any != null ? any : builtIn;
  }

  private static @Nullable PageTemplate find(ClassLoader loader, String folder, String name) {
    String resource = (folder.isEmpty() ? "" : folder + "/") + name + ".html";
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        return null;
      }
      return PageTemplate.custom(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new DxException(
          ErrorCode.CONFIGURATION, "error page " + resource + " cannot be read", e);
    }
  }
}
