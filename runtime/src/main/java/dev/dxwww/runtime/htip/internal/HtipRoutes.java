package dev.dxwww.runtime.htip.internal;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.FrameHash;
import dev.dxwww.htip.FrameSignature;
import dev.dxwww.htip.Htip;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.http.EntityTag;
import dev.dxwww.runtime.http.Response;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Serves the client's programs and the bundles of templates: each under a name for these bytes. */
public final class HtipRoutes implements RouteGroup {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final List<Route> routes = new ArrayList<>();
  private final List<Response<byte[]>> answers = new ArrayList<>();

  /**
   * The routes of these files.
   *
   * @param signer of bundles; null for bundles that are not signed
   */
  public HtipRoutes(ClientFiles client, List<Bundle> bundles, @Nullable BundleSigner signer) {
    for (ClientFiles.Program file : client.files()) {
      add(client.folder() + file.name(), file.contentType(), file.bytes());
    }
    for (Bundle bundle : bundles) {
      byte[] bytes = bundle.bytes();
      add(
          bundle.path(), Htip.FRAME_TYPE,
          signer == null ? bytes : FrameSignature.sign(bytes, signer));
    }
  }

  private void add(String path, String type, byte[] bytes) {
    routes.add(Route.get(path, "dxwww").permitAll().produces(type));
    answers.add(
        Response.ok(bytes)
            .header("Cache-Control", FOR_EVER)
            .version(EntityTag.strong(FrameHash.hex(FrameHash.of(bytes)))));
  }

  @Override
  public List<Route> routes() {
    return List.copyOf(routes);
  }

  @Override
  public void handle(int route, Exchange exchange) {
    exchange.sendResponse(answers.get(route), Encoder.BYTES);
  }
}
