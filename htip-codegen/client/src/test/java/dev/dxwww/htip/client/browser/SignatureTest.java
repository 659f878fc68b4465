package dev.dxwww.htip.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.FrameSignature;
import dev.dxwww.htip.FrameSigner;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.Walk;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bundles are looked at before they are used, where the page has a key. */
class SignatureTest {
  private static final Bundle BUNDLE = Bundle.of(List.of(
      new TemplateDef("<h1>signed</h1>", new Walk(List.of()))));

  @RegisterExtension static final Tab tab = new Tab();

  private static byte[] signed(KeyPair pair) {
    return FrameSignature.sign(BUNDLE.bytes(), new FrameSigner() {
      @Override
      public int keyId() {
        return 1;
      }

      @Override
      public byte[] sign(byte[] message) {
        try {
          Signature signature = Signature.getInstance("Ed25519");
          signature.initSign(pair.getPrivate());
          signature.update(message);
          return signature.sign();
        } catch (GeneralSecurityException impossible) {
          throw new AssertionError(impossible);
        }
      }
    });
  }

  /** The last 32 bytes of RFC 8410's form are the key of RFC 8032. */
  private static String key(KeyPair pair) {
    byte[] encoded = pair.getPublic().getEncoded();
    return Base64.getEncoder().encodeToString(
        Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
  }

  private static byte[] changed(byte[] frame, int at) {
    byte[] copy = frame.clone();
    copy[at] ^= 1;
    return copy;
  }

  @ParameterizedTest
  @CsvSource({
      "good,    prefer,  drawn", "good,    require, drawn", "none,    prefer,  drawn",
      "none,    require, html", "other,   prefer,  html", "other,   require, html",
      "changed, prefer,  html", "another, prefer,  html"})
  void bundle_isDrawnOnlyIfItsSignatureAllows(String bytes, String need, String result)
      throws GeneralSecurityException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("Ed25519");
    KeyPair pair = keys.generateKeyPair();
    byte[] good = signed(pair);
    byte[] bundle = switch (bytes) {
      case "good" -> good;
      case "none" -> BUNDLE.bytes();
      case "other" -> signed(keys.generateKeyPair());
      case "changed" -> changed(good, 30);
      // Rightly signed or not: these are not the bytes of that name.
      default -> changed(BUNDLE.bytes(), BUNDLE.bytes().length - 4);
    };
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 1);
    byte[] frame = writer.append(0, writer.clone(BUNDLE.template(0))).toByteArray();
    tab.site().file(BUNDLE.path(), bundle);
    tab.serve("/page", new PageServer(_ -> frame).attributes(
        "data-htip-key=\"" + key(pair) + "\" data-htip-sign=\"" + need + "\""));
    tab.go("/page");
    tab.until("document.querySelector('h1') || document.title == 'full html'");
    assertThat(tab.<String>js("document.querySelector('h1') ? 'drawn' : 'html'"))
        .isEqualTo(result);
  }
}
