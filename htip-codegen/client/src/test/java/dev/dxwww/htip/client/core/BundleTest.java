package dev.dxwww.htip.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.FrameWriter;
import org.junit.jupiter.api.Test;

/** Bundles stay until the page goes, and frames name them by hash. */
class BundleTest {
  private static final long HASH = Samples.BUNDLE.ref().hash();

  private static List<Execution> both() {
    return List.of(new JvmExecution(), new WasmExecution());
  }

  @Test
  void missingBundle_isNamed_andTheFrameAppliesOnceItIsThere() {
    byte[] frame = Samples.all().get("USE");
    for (Execution execution : both()) {
      execution.render(Samples.start(1));
      execution.calls();
      assertThat(execution.render(frame)).isEqualTo(Code.BUNDLE);
      assertThat(execution.read(execution.at(), 8))
          .isEqualTo(java.nio.ByteBuffer.allocate(8).putLong(HASH).array());
      assertThat(execution.calls()).isEmpty();
      assertThat(execution.bundle(Samples.BUNDLE.bytes(), HASH)).isZero();
      assertThat(execution.calls()).hasSize(2).allMatch(l -> l.startsWith("template 25"));
      assertThat(execution.render(frame)).isZero();
    }
  }

  @Test
  void bundleThatIsThere_isNotLoadedTwice() {
    for (Execution execution : both()) {
      execution.bundle(Samples.BUNDLE.bytes(), HASH);
      execution.calls();
      assertThat(execution.bundle(Samples.BUNDLE.bytes(), HASH)).isZero();
      assertThat(execution.calls()).isEmpty();
    }
  }

  @Test
  void full_forgetsThePagesTemplates_notBundles() {
    FrameWriter writer = new FrameWriter().begin(4, 0);
    writer.clone(Samples.BUNDLE.template(1));
    byte[] frame = writer.toByteArray();
    for (Execution execution : both()) {
      execution.bundle(Samples.BUNDLE.bytes(), HASH);
      execution.calls();
      assertThat(execution.render(frame)).isZero();
      assertThat(execution.calls()).containsExactly("reset", "clone 257 1");
    }
  }

  @Test
  void wrongBundle_isRefused_andLeavesItsPlaceFree() {
    byte[] good = Samples.BUNDLE.bytes();
    for (Execution execution : both()) {
      assertThat(execution.bundle(Raw.with(good, 5, 4), 1)).isEqualTo(Code.FLAGS);
      assertThat(execution.bundle(Raw.with(good, 5, 2), 1)).isEqualTo(Code.TRUNC);
      assertThat(execution.bundle(Raw.with(good, 12, 1), 1)).isEqualTo(Code.BASE);
      assertThat(execution.bundle(new Raw().op(0x0A, 0).end(), 1)).isEqualTo(Code.OP);
      assertThat(execution.bundle(Raw.with(good, good.length - 1, 1), 1)).isNotZero();
      assertThat(execution.calls()).isEmpty();
      assertThat(execution.bundle(good, HASH)).isZero();
      assertThat(execution.calls()).allMatch(l -> l.startsWith("template 25"));
    }
  }

  @Test
  void thirtyOneBundles_areKept_andOneMoreIsTooMany() {
    for (Execution execution : both()) {
      for (int i = 1; i <= 31; i++) {
        assertThat(execution.bundle(Samples.BUNDLE.bytes(), i)).isZero();
      }
      assertThat(execution.bundle(Samples.BUNDLE.bytes(), 32)).isEqualTo(Code.LIMIT);
      Raw frame = new Raw();
      for (int i = 1; i <= 31; i++) {
        frame.op(0x12, 0, 0, 0, 0, 0, 0, 0, i);
      }
      execution.calls();
      assertThat(execution.render(frame.op(0x02, 129, 62).end())).isZero();
      assertThat(execution.calls()).containsExactly("clone " + (31 * 256 + 1) + " 1");
      assertThat(execution.render(frame.op(0x12, 0, 0, 0, 0, 0, 0, 0, 1).end()))
          .isEqualTo(Code.TRUNC);
    }
  }

  @Test
  void bundleOfTheHashZero_isOneAsOthers() {
    byte[] use = new Raw().op(0x12, 0, 0, 0, 0, 0, 0, 0, 0).op(0x02, 129, 2).end();
    for (Execution execution : both()) {
      assertThat(execution.render(use)).isEqualTo(Code.BUNDLE);
      assertThat(execution.bundle(Samples.BUNDLE.bytes(), 0)).isZero();
      assertThat(execution.calls()).hasSize(2).allMatch(l -> l.startsWith("template 25"));
      assertThat(execution.render(use)).isZero();
      assertThat(execution.calls()).containsExactly("clone 257 1");
    }
  }

  @Test
  void useBeyondThirtyOne_isTooMany() {
    for (Execution execution : both()) {
      execution.bundle(Samples.BUNDLE.bytes(), 1);
      Raw frame = new Raw();
      for (int i = 0; i < 32; i++) {
        frame.op(0x12, 0, 0, 0, 0, 0, 0, 0, 1);
      }
      assertThat(execution.render(frame.end())).isEqualTo(Code.LIMIT);
    }
  }

  @Test
  void signedHeader_isPassedOver() {
    byte[] plain = Samples.BUNDLE.bytes();
    byte[] signed = new byte[plain.length + 68];
    System.arraycopy(plain, 0, signed, 0, 16);
    System.arraycopy(plain, 16, signed, 84, plain.length - 16);
    signed[5] = 1;
    signed[6] = 84;
    for (Execution execution : both()) {
      assertThat(execution.bundle(signed, HASH)).isZero();
      assertThat(execution.calls()).hasSize(2);
    }
    assertThat(Bundle.read(signed).ref().hash()).isEqualTo(HASH);
  }
}
