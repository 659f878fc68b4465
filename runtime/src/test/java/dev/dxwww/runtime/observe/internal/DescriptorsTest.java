package dev.dxwww.runtime.observe.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From file descriptors to connections, and ranges of addresses. */
final class DescriptorsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1048576, 10000",
    "0, 9223372036854775807, 10000",
    "0, 1024, 824",
    "50000, 1024, 824",
    "50000, 1048576, 50000",
    "100, 1024, 100",
    "0, 210, 52",
    "0, 64, 16",
    "0, 3, 1",
    "0, 0, 1",
    "0, -1, 1",
  })
  void connections_leaveDescriptorsForTheRest(int configured, long descriptors, int most) {
    assertThat(Descriptors.connections(configured, descriptors)).isEqualTo(most);
  }

  @Property
  void connections_areAtLeastOneAndNeverMoreThanWanted(
      @ForAll @IntRange(min = 0, max = 1_000_000) int configured,
      @ForAll @LongRange(min = Long.MIN_VALUE) long descriptors) {
    int most = Descriptors.connections(configured, descriptors);
    assertThat(most).isBetween(1, configured == 0 ? 10_000 : configured);
    if (descriptors > 300) {
      assertThat((long) most).isLessThanOrEqualTo(descriptors - 200);
    }
  }

  @Test
  void limitOfThisProcess_isWhatThePlatformSays() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
      assertThat(Descriptors.limit()).isEqualTo(unix.getMaxFileDescriptorCount());
    } else {
      assertThat(Descriptors.limit()).isPositive();
    }
  }

  @Test
  void textOfLimits_isReadAsItStands() {
    assertThat(Descriptors.ofLimits(
            "Limit  Soft  Hard\nMax open files            1024                 4096    files\n"))
        .isEqualTo(1024);
    assertThat(Descriptors.ofLimits("Max open files     unlimited   unlimited  files"))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(Descriptors.ofLimits("")).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "192.168.1.128/25, 192.168.1.127, false",
    "192.168.1.128/25, 192.168.1.200, true",
    "0.0.0.0/0, 8.8.8.8, true",
    "0.0.0.0/0, ::1, false",
    "127.0.0.1, 127.0.0.1, true",
    "127.0.0.1, 127.0.0.2, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "127.0.0.0/8, ::ffff:127.0.0.1, true",
  })
  void range_containsWhatSharesItsBits(String range, String address, boolean inside) {
    assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(address)))
        .isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/a", "::/129", "1/2/3"
  })
  void whatIsNoRange_isRefused(String text) {
    assertThatThrownBy(() -> AddressRange.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
