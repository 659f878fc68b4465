package dev.dxwww.runtime.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void ids_are128BitsThatDiffer() {
    Ids ids = new Ids(new SecureRandom());
    Set<String> seen = new HashSet<>();
    BitSet ones = new BitSet(128);
    BitSet zeros = new BitSet(128);
    for (int i = 0; i < 1_000; i++) {
      String id = ids.next();
      byte[] bytes = CompactJws.decoded(id, 0, id.length());
      assertThat(bytes).hasSize(16);
      BitSet bits = BitSet.valueOf(bytes);
      ones.or(bits);
      bits.flip(0, 128);
      zeros.or(bits);
      seen.add(id);
    }
    assertThat(seen).hasSize(1_000);
    // That a bit is the same in all of them happens once in 10^298 times.
    assertThat(ones.cardinality()).isEqualTo(128);
    assertThat(zeros.cardinality()).isEqualTo(128);
  }
}
