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
    PageBases bases = new PageBases(1 << 20);
    bases.keep(new Key("s1", "/a?b", "n"), base(100));

    assertThat(bases.find(new Key("s1", "/a?b", "n"))).isNotNull();
    assertThat(bases.find(new Key("s2", "/a?b", "n"))).isNull();
    assertThat(bases.find(new Key("s1", "/a", "n"))).isNull();
    assertThat(bases.find(new Key("s1", "/a?b", "m"))).isNull();
  }

  @Property(tries = 100)
  void bytes_areBounded(
      @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 4_000) Integer> sizes) {
    long most = 40_000;
    PageBases bases = new PageBases(most);
    for (int i = 0; i < sizes.size(); i++) {
      bases.keep(key(i), base(sizes.get(i)));

      assertThat(bases.weight()).isBetween(0L, most);
    }
    assertThat(bases.size()).isLessThanOrEqualTo(sizes.size());
  }

  @Test
  void versionThatIsUsed_outlivesOthers() {
    PageBases bases = new PageBases(20_000);
    bases.keep(key(0), base(100));
    for (int i = 1; i < 500; i++) {
      bases.keep(key(i), base(100));

      assertThat(bases.find(key(0))).isNotNull();
    }
    assertThat(bases.find(key(1))).isNull();
  }

  @Test
  @Tag("limit:dx.htip.base-cache")
  void versionLongerThanHalf_isNotKept() {
    PageBases bases = new PageBases(10_000);
    // A page is reckoned five times and 512 bytes.
    bases.keep(key(0), base(897));
    assertThat(bases.find(key(0))).isNotNull();
    bases.keep(key(1), base(898));
    assertThat(bases.find(key(1))).isNull();
    assertThat(new PageBases(0).weight()).isZero();
  }
}
