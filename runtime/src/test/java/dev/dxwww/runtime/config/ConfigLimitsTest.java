package dev.dxwww.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which values each number, duration and size among the framework's keys may have. */
final class ConfigLimitsTest {
  /** A key, what is just too little, the least, the most, and what is just too much. */
  private static final String VALUES = """
      dx.admin.port                        -1       0      65535         65536
      dx.admin.max-connections             0        1      10000         10001
      dx.admission.min                     0        1      512           513
      dx.admission.max                     31       32     1000000       1000001
      dx.admission.slow-after              999us    1ms    1d            24h1ns
      dx.admission.retry-after             999ms    1s     1d            24h1ns
      dx.auth.passwords.iterations         0        1      100           101
      dx.auth.passwords.max-wait           -1ns     0s     1m            60001ms
      dx.auth.passwords.memory             65535B   64KiB  1GiB          1073741825B
      dx.auth.passwords.parallelism        0        1      16            17
      dx.auth.passwords.queue              0        1      100000        100001
      dx.auth.passwords.threads            0        1      1024          1025
      dx.auth.revocations.max              0        1      10000000      10000001
      dx.auth.revocations.max-age          999ms    1s     1d            24h1ns
      dx.auth.tokens.absolute-ttl          604799s  7d     3650d         3650d1ns
      dx.auth.tokens.access-ttl            999ms    1s     1d            24h1ns
      dx.auth.tokens.cached                -1       0      1000000       1000001
      dx.auth.tokens.clock-skew            -1ns     0s     5m            300001ms
      dx.auth.tokens.refresh-grace         -1ns     0s     30d           30d1ns
      dx.auth.tokens.refresh-ttl           899s     15m    30d           30d1ns
      dx.auth.tokens.rotation-grace        -1ns     0s     1m            60001ms
      dx.auth.tokens.sessions-per-user     0        1      10000         10001
      dx.cors.max-age                      -1ns     0s     365d          365d1ns
      dx.db.connect-timeout                99ms     100ms  5m            300001ms
      dx.db.fetch-size                     0        1      100000        100001
      dx.db.query-timeout                  999us    1ms    1h            3600001ms
      dx.db.start-timeout                  -1ns     0s     1h            3600001ms
      dx.db.transaction-timeout            999us    1ms    1d            24h1ns
      dx.db.cache.max-key                  -1B      0B     1MiB          1048577B
      dx.db.cache.max-rows                 -1       0      1000000       1000001
      dx.db.cache.refreshes                0        1      1000          1001
      dx.db.pool.max-lifetime              -1ns     0s     30d           30d1ns
      dx.db.pool.size                      0        1      1000          1001
      dx.db.pool.validate-after            -1ns     0s     1d            24h1ns
      dx.db.pool.wait-timeout              999us    1ms    1h            3600001ms
      dx.errors.excerpt-lines              -1       0      50            51
      dx.htip.base-cache                   -1B     0B      16GiB         17179869185B
      dx.htip.client-share                 0       1       100           101
      dx.htip.max-base-size                -1B     0B      8MiB          8388609B
      dx.htip.max-event-size               1023B   1KiB    1MiB          1048577B
      dx.htip.past-events                  -1      0       1000000       1000001
      dx.health.timeout                    999us    1ms    1d            24h1ns
      dx.health.cache                      -1ns     0s     1d            24h1ns
      dx.http.max-parameters               0        1      100000        100001
      dx.http.compression.min-size         -1B      0B     8388607TiB    8388608TiB
      dx.http.compression.level            0        1      9             10
      dx.json.max-depth                    0        1      512           513
      dx.json.max-string-length            0        1      2147483647    2147483648
      dx.json.max-name-length              0        1      65535         65536
      dx.json.max-number-length            0        1      10000         10001
      dx.log.delay                         -1ns     0s     1s            1s1ns
      dx.recovery.retries                  -1       0      100           101
      dx.recovery.base-delay               -1ns     0s     10s           10s1ns
      dx.recovery.max-delay                99ms     100ms  1d            24h1ns
      dx.recovery.jitter                   -0.001   0      1             1.001
      dx.server.port                       -1       0      65535         65536
      dx.security.limit.max-clients        999      1000     10000000      10000001
      dx.security.csrf.ttl                 59s      1m       1d            24h1ns
      dx.security.headers.hsts             -1ns     0s       730d          17520h1ns
      dx.server.max-body-size              -1B      0B     2147483631B   2147483632B
      dx.server.max-header-size            255B     256B   1MiB          1048577B
      dx.server.max-headers                15       16     10000         10001
      dx.server.max-request-line           63B      64B    1MiB          1048577B
      dx.server.shutdown-delay             -1ns     0s     1d            24h1ns
      dx.server.shutdown-grace             -1ns     0s     1d            24h1ns
      dx.server.connections.max            -1       0      1000000       1000001
      dx.server.connections.per-address    0        1      1000000       1000001
      dx.server.connections.head-timeout   99ms     100ms  1d            24h1ns
      dx.server.connections.body-timeout   99ms     100ms  1d            24h1ns
      dx.server.connections.request-timeout 99ms    100ms  1d            24h1ns
      dx.server.connections.min-rate       0B       1B     1MiB          1048577B
      dx.server.connections.idle-timeout   99ms     100ms  1d            24h1ns
      dx.server.connections.write-timeout  99ms     100ms  1d            24h1ns
      dx.static.max-cached-file            -1B      0B     64MiB         67108865B
      dx.static.cache-size                 -1B      0B     8388607TiB    8388608TiB
      dx.stream.max-open                   -1       0      1000000       1000001
      dx.stream.heartbeat                  9ms      10ms   1d            24h1ns
      dx.stream.retry                      -1ns     0s     1d            24h1ns
      dx.upload.max-size                   0B       1B     8388607TiB    8388608TiB
      dx.upload.max-file-size              0B       1B     8388607TiB    8388608TiB
      dx.upload.max-parts                  0        1      100000        100001
      dx.upload.max-part-header            63B      64B    1MiB          1048577B
      dx.upload.max-field-size             0B       1B     1GiB          1073741825B
      dx.upload.memory                     -1B      0B     1GiB          1073741825B
      """;

  @TempDir Path empty;

  /** A line of the table. */
  record Values(String key, String below, String least, String most, String beyond) {
    static Values of(String line) {
      String[] words = line.strip().split(" +");
      return new Values(words[0], words[1], words[2], words[3], words[4]);
    }
  }

  static Stream<Values> values() {
    return VALUES.lines().map(Values::of);
  }

  private Configuration load(String key, String value) {
    Map<String, String> settings = new TreeMap<>(Map.of(key, value));
    if (key.startsWith("dx.cors.")) {
      settings.put("dx.cors.origins", "https://shop.example");
    }
    ConfigInput input =
        new ConfigInput(List.of(), settings, Map.of(), empty, name -> null);
    return Configuration.load(FrameworkConfigs.readers(), input, Set.of());
  }

  @ParameterizedTest
  @MethodSource("values")
  @Tag("limit:dx.server.port")
  @Tag("limit:dx.security.headers.hsts")
  @Tag("limit:dx.admin.port")
  @Tag("limit:dx.auth.passwords.iterations")
  @Tag("limit:dx.auth.passwords.memory")
  @Tag("limit:dx.auth.passwords.parallelism")
  void leastAndMost_areTaken(Values values) {
    for (String good : List.of(values.least(), values.most())) {
      assertThatCode(() -> load(values.key(), good)).as(good).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  @Tag("limit:dx.server.port")
  @Tag("limit:dx.admin.port")
  void whatLiesOutside_isAConfigurationError(Values values) {
    String largest = "9223372036854775807";
    for (String bad : List.of(values.below(), values.beyond(), largest, largest + "s",
        "-" + largest + "s", largest + "B", "99999999999999999999", "NaN", "1e400", "x")) {
      ConfigException refused =
          catchThrowableOfType(ConfigException.class, () -> load(values.key(), bad));
      if (refused == null) {
        assertThat(largest + "B").as("taken by " + values.key()).isEqualTo(bad);
        assertThat(values.most()).as("it is within").isEqualTo("8388607TiB");
      } else {
        assertThat(refused.code().number()).isEqualTo(5001);
        assertThat(refused.problems()).hasSize(1);
        int dot = values.key().lastIndexOf('.');
        assertThat(refused.getMessage())
            .contains(values.key().substring(0, dot), values.key().substring(dot + 1));
      }
    }
  }

  @Test
  void everyLimit_isInTheTable() throws IOException {
    assertThat(values().map(Values::key).toList())
        .containsExactlyInAnyOrderElementsOf(LimitKeys.all());
  }
}
