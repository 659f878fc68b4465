package dev.dxwww.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.dxwww.common.DataSize;
import dev.dxwww.runtime.http.internal.HttpContent;

import org.junit.jupiter.api.Test;

/** Configuration of static files, compression and other sites. */
class ContentConfigTest {
  private static final Duration AGE = Duration.ofMinutes(10);
  private static final DataSize SIZE = new DataSize(1_024);

  @Test
  void withoutOrigins_noOtherSiteMayCall() {
    CorsConfig config = cors(List.of(), List.of(), false);
    assertThat(config.policy()).isEmpty();
  }

  @Test
  void origins_makeAPolicy() {
    CorsConfig config = cors(List.of("https://shop.example"), List.of(), true);
    assertThat(config.policy()).hasValueSatisfying(policy -> {
      assertThat(policy.headers()).containsExactly("Content-Type");
      assertThat(policy.credentials()).isTrue();
    });
    assertThat(cors(List.of("*"), List.of("X-Own"), false).policy())
        .hasValueSatisfying(policy -> assertThat(policy.headers()).containsExactly("X-Own"));
  }

  @Test
  void cookiesForAllSites_stopTheStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cors(List.of("*"), List.of(), true))
        .withMessageContaining("name the origins");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cors(List.of("https://shop.example/"), List.of(), false));
  }

  private static CorsConfig cors(List<String> origins, List<String> headers, boolean cookies) {
    return new CorsConfig(origins, List.of(), headers, List.of(), cookies, AGE);
  }

  @Test
  void typesThatAreNotSaid_areTextInItsForms() {
    assertThat(new CompressionConfig(true, SIZE, 4, List.of()).settings().types())
        .isEqualTo(HttpContent.Compression.TYPES);
    assertThat(new CompressionConfig(false, SIZE, 4, List.of("text/x")).settings())
        .isEqualTo(new HttpContent.Compression(false, 1_024, 4, List.of("text/x")));
  }

  @Test
  void placesOfFiles_areChecked() {
    assertThat(files("/", "static", "").settings().path()).isEqualTo("/");
    for (String path : List.of("", "static", "//static")) {
      assertThatIllegalArgumentException().isThrownBy(() -> files(path, "static", ""));
    }
    for (String folder : List.of("", "/static", "static/")) {
      assertThatIllegalArgumentException().isThrownBy(() -> files("/s", folder, ""));
    }
    for (String index : List.of("a/b", ".htaccess")) {
      assertThatIllegalArgumentException().isThrownBy(() -> files("/s", "static", index));
    }
  }

  private static StaticConfig files(String path, String folder, String index) {
    return new StaticConfig(path, folder, Optional.empty(), index, SIZE, SIZE);
  }
}
