package dev.dxwww.htip;

import static dev.dxwww.htip.Codes.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bundles hold templates and nothing else, and have the same name everywhere. */
class BundleTest {
  private static final Bundle BUNDLE = Bundle.of(List.of(Samples.ITEM, Samples.MARKS));

  private static byte[] frame(FrameWriter writer) {
    return writer.toByteArray();
  }

  @Test
  void bundle_isReadAsItWasMade() {
    Bundle read = Bundle.read(BUNDLE.bytes());
    assertThat(read.ref()).isEqualTo(BUNDLE.ref());
    assertThat(read.ref().name()).hasSize(16);
    assertThat(read.bytes()).isEqualTo(BUNDLE.bytes());
    assertThat(read.templates()).extracting(Operation.Define::template)
        .containsExactly(Samples.ITEM, Samples.MARKS);
    assertThat(read.template(1)).isEqualTo(new TemplateRef(BUNDLE.ref(), 1, 6, 5));
  }

  @Test
  void sameTemplates_haveTheSameName() {
    assertThat(Bundle.of(List.of(Samples.ITEM, Samples.MARKS)).ref()).isEqualTo(BUNDLE.ref());
    assertThat(Bundle.of(List.of(Samples.MARKS, Samples.ITEM)).ref().hash())
        .isNotEqualTo(BUNDLE.ref().hash());
  }

  @Test
  void framesThatAreNoBundles_areRefused() {
    FrameWriter writer = new FrameWriter();
    refused(HtipError.E_FLAGS, () -> Bundle.read(frame(writer.begin(Htip.FULL, 0))));
    byte[] bytes = BUNDLE.bytes();
    refused(HtipError.E_FLAGS, () -> Bundle.read(DeltaFrame.encode(bytes, bytes)));
    refused(HtipError.E_BASE, () -> Bundle.read(frame(writer.begin(0, 1))));
    refused(HtipError.E_OP, () -> Bundle.read(frame(writer.begin(0, 0).clear(0))));
    refused(HtipError.E_OP, () -> Bundle.read(frame(writer.begin(0, 0).title("a"))));
  }

  @Test
  void templatesOfABundle_areLimited() {
    assertThat(Bundle.of(Collections.nCopies(256, Samples.BARE)).ref().templates()).isEqualTo(256);
    refused(HtipError.E_LIMIT, () -> Bundle.of(Collections.nCopies(257, Samples.BARE)));
  }

  @Test
  void templatesThatAreNotThere_areRefused() {
    refused(HtipError.E_TPL, () -> BUNDLE.template(2));
    refused(HtipError.E_TPL, () -> BUNDLE.template(-1));
    FrameReader reader = new FrameReader();
    reader.registry().load(BUNDLE);
    FrameWriter writer = new FrameWriter().begin(0, 0);
    writer.clone(new BundleRef(BUNDLE.ref().hash(), 3).template(2, 0, 0));
    assertThat(reader.verdict(frame(writer))).contains(HtipError.E_TPL);
  }

  @Test
  void bundles_outliveFullFrames() {
    FrameReader reader = new FrameReader();
    reader.registry().load(BUNDLE);
    FrameWriter writer = new FrameWriter();
    for (int i = 0; i < 2; i++) {
      writer.begin(Htip.FULL, 0).clone(BUNDLE.template(0));
      writer.text("a");
      assertThat(reader.read(frame(writer)).operations()).hasSize(2);
    }
    // Naming it is for one frame: the next has to name it again.
    byte[] frame = writer.begin(0, 0).title("a").toByteArray();
    assertThat(reader.verdict(frame)).isEmpty();
    assertThat(reader.registry().nextNode()).isEqualTo(3);
  }
}
