package dev.dxwww.htip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signatures by the JDK's Ed25519 stand where the specification says. */
class FrameSignatureTest {
  private static final Map<String, Vector> ALL = Vector.all();

  // RFC 8032, 7.1, test 1
  private static final String SECRET =
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
  private static final String PUBLIC =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

  private static final FrameSigner SIGNER =
      new FrameSigner() {
        @Override
        public int keyId() {
          return 1;
        }

        @Override
        public byte[] sign(byte[] message) {
          try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret());
            signature.update(message);
            return signature.sign();
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
          }
        }
      };

  private static boolean verify(int keyId, byte[] message, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(publicKey());
      check.update(message);
      return keyId == 1 && check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PrivateKey secret() throws GeneralSecurityException {
    byte[] seed = HexFormat.of().parseHex(SECRET);
    return KeyFactory.getInstance("Ed25519")
        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
  }

  private static PublicKey publicKey() throws GeneralSecurityException {
    byte[] key = HexFormat.of().parseHex(PUBLIC);
    boolean odd = (key[31] & 0x80) != 0;
    byte[] y = new byte[32];
    for (int i = 0; i < 32; i++) {
      y[i] = key[31 - i];
    }
    y[0] &= 0x7F;
    EdECPoint point = new EdECPoint(odd, new java.math.BigInteger(1, y));
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
  }

  @Test
  void signing_makesTheVectors() {
    assertThat(FrameSignature.sign(ALL.get("empty").bytes(), SIGNER))
        .isEqualTo(ALL.get("signed").bytes());
    assertThat(FrameSignature.sign(ALL.get("bundle").bytes(), SIGNER))
        .isEqualTo(ALL.get("signed-bundle").bytes());
  }

  @Test
  void signature_isVerifiedAndStripped() {
    byte[] signed = ALL.get("signed").bytes();
    FrameSignature.verify(signed, FrameSignatureTest::verify);
    assertThat(FrameSignature.strip(signed)).isEqualTo(ALL.get("empty").bytes());
    assertThat(FrameSignature.strip(ALL.get("empty").bytes()))
        .isEqualTo(ALL.get("empty").bytes());
  }

  @Test
  void eachChangedByte_isNoticed() {
    byte[] signed = ALL.get("signed-bundle").bytes();
    for (int i = 0; i < signed.length; i++) {
      byte[] changed = signed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> FrameSignature.verify(changed, FrameSignatureTest::verify))
          .as("byte " + i)
          .isInstanceOf(HtipException.class);
    }
  }

  @Test
  void unsignedFrame_isRefusedWithSig() {
    byte[] frame = ALL.get("empty").bytes();
    assertThatThrownBy(() -> FrameSignature.verify(frame, FrameSignatureTest::verify))
        .isInstanceOfSatisfying(
            HtipException.class, e -> assertThat(e.error()).isEqualTo(HtipError.E_SIG));
  }

  @Test
  void wrongKey_isRefusedWithSig() {
    assertThatThrownBy(
            () -> FrameSignature.verify(ALL.get("signed").bytes(), (key, message, s) -> false))
        .isInstanceOfSatisfying(
            HtipException.class, e -> assertThat(e.error()).isEqualTo(HtipError.E_SIG));
  }

  @Test
  void signedFrame_isNotSignedTwice() {
    assertThatThrownBy(() -> FrameSignature.sign(ALL.get("signed").bytes(), SIGNER))
        .isInstanceOfSatisfying(
            HtipException.class, e -> assertThat(e.error()).isEqualTo(HtipError.E_FLAGS));
  }

  @Test
  void signatureOfAnotherLength_isABug() {
    FrameSigner broken =
        new FrameSigner() {
          @Override
          public int keyId() {
            return 1;
          }

          @Override
          public byte[] sign(byte[] message) {
            return new byte[63];
          }
        };
    assertThatThrownBy(() -> FrameSignature.sign(ALL.get("empty").bytes(), broken))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void headerBytesOfALaterVersion_surviveSigningAndStripping() {
    byte[] longer = ALL.get("longer-header").bytes();
    byte[] signed = FrameSignature.sign(longer, SIGNER);
    FrameSignature.verify(signed, FrameSignatureTest::verify);
    assertThat(FrameHeader.read(signed).length()).isEqualTo(86);
    assertThat(FrameSignature.strip(signed)).isEqualTo(longer);
  }

  @Test
  void signedDelta_hasItsPartBehindTheSignature() {
    byte[] base = ALL.get("repeat").bytes();
    byte[] signed = FrameSignature.sign(ALL.get("delta").bytes(), SIGNER);
    FrameSignature.verify(signed, FrameSignatureTest::verify);
    assertThat(FrameHeader.read(signed).length()).isEqualTo(104);
    assertThat(DeltaFrame.resolve(base, signed))
        .isEqualTo(DeltaFrame.resolve(base, ALL.get("delta").bytes()));
  }
}
