package dev.dxwww.htip;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.dxwww.htip.mock.MockHost;
import dev.dxwww.htip.mock.ReferenceApply;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever bytes come, a reader answers with a verdict, soon, and with little memory. */
@Tag("property-11")
class FrameFuzzTest {
  private static final int FRAMES = 120_000;
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Codes a reader of frames gives; the others belong to signatures, deltas and clients. */
  private static final Set<HtipError> EXPECTED =
      EnumSet.of(
          HtipError.E_MAGIC, HtipError.E_VERSION, HtipError.E_TRUNC, HtipError.E_STR,
          HtipError.E_NODE, HtipError.E_TPL, HtipError.E_OP, HtipError.E_LIMIT, HtipError.E_FLAGS,
          HtipError.E_BASE, HtipError.E_BUNDLE);

  private static List<byte[]> corpus() {
    List<byte[]> corpus = new ArrayList<>();
    for (Vector vector : Vector.all().values()) {
      if (vector.kind().equals("frame") && vector.section("refused").isEmpty()) {
        corpus.add(vector.bytes());
      }
    }
    FrameWriter writer = new FrameWriter();
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      corpus.add(RandomFrame.write(random, writer, 1 + random.nextInt(12)).bytes());
    }
    return corpus;
  }

  /** A client with some templates, nodes and a bundle, so that mutants find something. */
  private static ReferenceApply client(MockHost host) {
    ReferenceApply client = new ReferenceApply(host);
    client.load(RandomFrame.BUNDLE);
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 0);
    writer.define(0, Samples.ITEM);
    writer.define(1, Samples.MARKS);
    writer.repeat(Samples.ITEM_REF, 0, 0, 2);
    writer.text("a").text("b");
    client.applyOrThrow(writer.toByteArray());
    return client;
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void mutatedFrames_getAVerdict() {
    List<byte[]> corpus = corpus();
    Random random = new Random(11);
    Map<HtipError, Integer> verdicts = new EnumMap<>(HtipError.class);
    int accepted = 0;
    ReferenceApply client = client(new MockHost());
    for (int i = 0; i < FRAMES; i++) {
      byte[] mutant = Mutation.of(corpus.get(random.nextInt(corpus.size())), random);
      Optional<HtipError> verdict = verdict(client.reader(), mutant);
      if (verdict.isEmpty()) {
        accepted++;
        applied(mutant);
      } else {
        verdicts.merge(verdict.get(), 1, Integer::sum);
        refused(client, mutant, verdict);
      }
    }
    assertThat(verdicts.keySet()).isEqualTo(EXPECTED);
    // A fuzz whose frames all fail at once would test little.
    assertThat(accepted).isGreaterThan(FRAMES / 20);
  }

  private static Optional<HtipError> verdict(FrameReader reader, byte[] frame) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Optional<HtipError> verdict = reader.verdict(frame);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isLessThan(32_768 + 256L * frame.length);
    return verdict;
  }

  /** Good for the reader, so a client applies it, or its document refuses; it never breaks. */
  private static void applied(byte[] frame) {
    ReferenceApply client = client(new MockHost());
    assertThat(client.apply(frame)).isIn(Optional.empty(), Optional.of(HtipError.E_HOST));
  }

  private static void refused(
      ReferenceApply client, byte[] frame, Optional<HtipError> verdict) {
    Registry registry = client.reader().registry();
    int nextNode = registry.nextNode();
    int lastSeq = registry.lastSeq();
    assertThat(client.apply(frame)).isEqualTo(verdict);
    assertThat(registry.nextNode()).isEqualTo(nextNode);
    assertThat(registry.lastSeq()).isEqualTo(lastSeq);
    assertThat(registry.page(0)).isEqualTo(new TemplateShape(2, 1));
  }

  @Test
  void refusedFrames_neverReachTheHost() {
    MockHost host = new MockHost();
    ReferenceApply client = client(host);
    host.log().clear();
    Random random = new Random(13);
    List<byte[]> corpus = corpus();
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] mutant = Mutation.of(corpus.get(random.nextInt(corpus.size())), random);
      if (client.reader().verdict(mutant).isPresent()) {
        refused++;
        client.apply(mutant);
      }
    }
    assertThat(host.log()).isEmpty();
    assertThat(refused).isGreaterThan(5_000);
  }

  @Test
  void eachTruncation_isRefused() {
    for (byte[] frame : corpus()) {
      for (int length = 0; length < frame.length; length++) {
        FrameReader reader = client(new MockHost()).reader();
        byte[] cut = Arrays.copyOf(frame, length);
        assertThat(reader.verdict(cut)).contains(HtipError.E_TRUNC);
        if (length >= 16) {
          LittleEndian.put32(cut, 8, length - 16);
          assertThat(reader.verdict(cut)).as("lengths made true").isPresent();
        }
      }
      if (frame.length > 300) {
        break;
      }
    }
  }
}
