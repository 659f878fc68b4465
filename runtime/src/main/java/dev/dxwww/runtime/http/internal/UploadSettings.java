package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.http.internal.upload.UploadFolder;
import dev.dxwww.runtime.http.internal.upload.UploadLimits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the server takes of forms with files.
 *
 * @param limits how much, where a route says nothing of its own
 * @param directory in which each server makes a private folder
 */
public record UploadSettings(UploadLimits limits, Path directory) {

  /** What holds when nothing is configured. */
  public static final UploadSettings DEFAULT =
      new UploadSettings(UploadLimits.DEFAULT, Path.of(System.getProperty("java.io.tmpdir")));

  public UploadSettings {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(directory, "directory");
  }

  /** The private folder of a server; null when none of its routes takes files. */
  static @Nullable UploadFolder folder(HttpSettings settings, HttpRoutes routes) {
    for (RouteGroup group : routes.groups()) {
      for (Route route : group.routes()) {
        if (route.body().takesUploads()) {
          return folder(settings.uploads().directory());
        }
      }
    }
    return null;
  }

  private static UploadFolder folder(Path directory) {
    try {
      return UploadFolder.in(directory);
    } catch (IOException e) {
      throw new DxException(ErrorCode.CONFIGURATION,
          "Uploads cannot be kept in " + directory + ": " + e + ".",
          "Set dx.upload.directory to a folder that this process can write to.", e);
    }
  }
}
