package dev.dxwww.examples.tasks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours can be told apart: WCAG 2.2, success criteria 1.4.3 and 1.4.11. */
final class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double EDGE = 3;
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
  private static final String DARK = "@media (prefers-color-scheme: dark)";

  @ParameterizedTest
  @CsvSource({
    "ink, paper", "ink, sheet", "ink, track", "ink, raised", "ink, wash", "soft, paper",
    "soft, sheet", "soft, track", "soft, raised", "accent, paper", "accent, sheet",
    "on-accent, accent", "on-accent, accent-deep", "accent-deep, wash", "late, paper",
    "late, sheet", "ink, late-wash", "sheet, late", "paper, ink"
  })
  void text_isReadableInBothSchemes(String front, String back) throws IOException {
    assertContrast(front, back, TEXT);
  }

  @ParameterizedTest
  @CsvSource({"edge, paper", "edge, sheet", "good, sheet", "good, paper", "accent, paper"})
  void edges_areVisibleInBothSchemes(String front, String back) throws IOException {
    assertContrast(front, back, EDGE);
  }

  @Test
  void blackOnWhite_isTwentyOneToOne() {
    assertThat(contrast("000000", "ffffff")).isEqualTo(21.0);
  }

  private static void assertContrast(String front, String back, double least)
      throws IOException {
    String css = css();
    Map<String, String> colours = colours(css.substring(0, css.indexOf(DARK)));
    assertThat(contrast(colours.get(front), colours.get(back)))
        .as("%s on %s, light", front, back)
        .isGreaterThanOrEqualTo(least);
    colours.putAll(colours(css.substring(css.indexOf(DARK))));
    assertThat(contrast(colours.get(front), colours.get(back)))
        .as("%s on %s, dark", front, back)
        .isGreaterThanOrEqualTo(least);
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new HashMap<>();
    Matcher matcher = COLOUR.matcher(css);
    while (matcher.find()) {
      colours.put(matcher.group(1), matcher.group(2));
    }
    return colours;
  }

  /** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour, 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static String css() throws IOException {
    try (InputStream in = ContrastTest.class.getResourceAsStream("/static/app.css")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
