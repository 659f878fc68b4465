package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.htip.FrameSignature;
import dev.dxwww.htip.FrameVerifier;
import dev.dxwww.htip.Htip;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.htip.internal.BundleSigner;
import dev.dxwww.runtime.htip.internal.HtipSettings;
import dev.dxwww.template.Render;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What pages need besides themselves. */
@Timeout(60)
class PageFilesTest {
  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";
  private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final byte[] SEED = new byte[32];

  private HttpServer server;
  private PageClient client;

  @BeforeEach
  void start() {
    start(HtipSettings.DEFAULT);
  }

  private void start(HtipSettings settings) {
    TaskPageView view = new TaskPageView(true);
    server =
        PageServingTest.start(
            PageServingTest.pages(settings, null, RobotRule.known()),
            new Routes()
                .open(
                    Route.get("/tasks", "t.tasks"),
                    x -> x.send(PageServingTest.page(1), Encoder.page(view)))
                .page(view, Render.AUTO));
    client = new PageClient(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String field(HttpResponse<byte[]> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  @Test
  void programs_areImmutable() throws Exception {
    HttpResponse<byte[]> boot = client.get("/_htip/c/00000000000000aa/boot.js");

    assertThat(text(boot)).isEqualTo("boot.js");
    assertThat(field(boot, "Content-Type")).startsWith("text/javascript");
    assertThat(field(boot, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(
        client.get("/_htip/c/00000000000000aa/boot.js", "If-None-Match", field(boot, "ETag"))
            .statusCode())
        .isEqualTo(304);
    assertThat(field(client.get("/_htip/c/00000000000000aa/htip.wasm"), "Content-Type"))
        .isEqualTo("application/wasm");
    assertThat(client.get("/_htip/c/00000000000000ab/boot.js").statusCode()).isEqualTo(404);
  }

  @Test
  void bundle_isSignedWhereThereIsAKey() throws Exception {
    String path = TaskPageView.BUNDLE.path();
    assertThat(client.get(path).body()).isEqualTo(TaskPageView.BUNDLE.bytes());

    server.close();
    start(HtipSettings.DEFAULT.bundles(new HtipSettings.Bundles(SEED, true)));
    byte[] signed = client.get(path).body();
    BundleSigner signer = BundleSigner.of(SEED);
    FrameVerifier verifier = (key, message, signature) -> {
      Ed25519Signer check = new Ed25519Signer();
      check.init(false, new Ed25519PublicKeyParameters(signer.publicKey(), 0));
      check.update(message, 0, message.length);
      return key == signer.keyId() && check.verifySignature(signature);
    };
    FrameSignature.verify(signed, verifier);
    assertThat(FrameSignature.strip(signed)).isEqualTo(TaskPageView.BUNDLE.bytes());
    assertThat(field(client.get(path), "Content-Type")).isEqualTo(Htip.FRAME_TYPE);
    assertThat(text(client.get("/tasks", "User-Agent", BROWSER, "Accept", HTML)))
        .contains("data-htip-key=\"", "data-htip-sign=\"require\"", path);
  }
}
