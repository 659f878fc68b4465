package dev.dxwww.runtime.htip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.htip.internal.PageBases.Base;
import dev.dxwww.runtime.htip.internal.PageBases.Key;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept of what clients show. */
class PageBasesTest {
  private static final PageState<?> NOTHING = new PageState<>(null, null, "", 1);

  private static Base base(int size) {
    return new Base(NOTHING, new byte[size], size);
  }

  private static Key key(int name) {
    return new Key("s1", "/tasks?open", Integer.toString(name));
  }

  @Test
  void version_isFoundByWhoWasSentIt() {
    PageBases bases = new PageBases(1 << 20, 100);
    bases.keep("c", new Key("s1", "/a?b", "n"), base(100));

    assertThat(bases.find(new Key("s1", "/a?b", "n"))).isNotNull();
    assertThat(bases.find(new Key("s2", "/a?b", "n"))).isNull();
    assertThat(bases.find(new Key("s1", "/a", "n"))).isNull();
    assertThat(bases.find(new Key("s1", "/a?b", "m"))).isNull();
  }

  @Property(tries = 100)
  void bytes_areBounded(
      @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 4_000) Integer> sizes) {
    long most = 40_000;
    PageBases bases = new PageBases(most, 100);
    for (int i = 0; i < sizes.size(); i++) {
      bases.keep("c", key(i), base(sizes.get(i)));

      assertThat(bases.weight()).isBetween(0L, most);
    }
    assertThat(bases.size()).isLessThanOrEqualTo(sizes.size());
  }

  @Test
  void versionThatIsUsed_outlivesOthers() {
    PageBases bases = new PageBases(20_000, 100);
    bases.keep("c", key(0), base(100));
    for (int i = 1; i < 500; i++) {
      bases.keep("c", key(i), base(100));

      assertThat(bases.find(key(0))).isNotNull();
    }
    assertThat(bases.find(key(1))).isNull();
  }

  @Test
  @Tag("limit:dx.htip.client-share")
  void clientWithMoreThanItsShare_losesItsOwnOldest() {
    long weight = base(100).weight();
    PageBases bases = new PageBases(200 * weight, 10);
    bases.keep("other", new Key("s2", "/", "n"), base(100));
    for (int i = 0; i < 10; i++) {
      bases.keep("c", key(i), base(100));
    }
    assertThat(bases.size()).isEqualTo(11);
    for (int i = 10; i < 500; i++) {
      bases.keep("c", key(i), base(100));
    }
    assertThat(bases.size()).isEqualTo(11);
    assertThat(bases.find(key(489))).isNull();
    assertThat(bases.find(key(490))).isNotNull();
    assertThat(bases.find(key(499))).isNotNull();
    assertThat(bases.find(new Key("s2", "/", "n"))).isNotNull();
  }

  @Test
  @Tag("limit:dx.htip.base-cache")
  void versionLongerThanHalf_isNotKept() {
    PageBases bases = new PageBases(10_000, 100);
    // A page is reckoned three times, with 32 bytes for its one node, and 1,024.
    bases.keep("c", key(0), base(1_314));
    assertThat(bases.find(key(0))).isNotNull();
    bases.keep("c", key(1), base(1_315));
    assertThat(bases.find(key(1))).isNull();
    assertThat(new PageBases(0, 100).weight()).isZero();
  }
}
