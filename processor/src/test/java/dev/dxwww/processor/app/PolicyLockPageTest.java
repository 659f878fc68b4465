package dev.dxwww.processor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dxwww.processor.CompileDx;

/** The page on the policy lock shows the report and the message as they are. */
class PolicyLockPageTest {
  private static final Path PAGE = Path.of("../docs/policy-lock.md");
  private static final Pattern SOURCE = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
  private static final Pattern TEXT = Pattern.compile("(?ms)^```text\\n(.*?)^```$");
  private static final String APP =
      """
      package example;
      @dev.dxwww.app.DxApplication(roles = {"user", "admin"})
      final class App {}
      """;

  @TempDir Path folder;

  @Test
  void page_showsReportAndDifference() throws IOException {
    String page = Files.readString(PAGE);
    Matcher source = SOURCE.matcher(page);
    assertThat(source.find()).isTrue();
    String controller = source.group(1);
    String report =
        CompileDx.compile(APP, controller).resource("META-INF/dxwww/routes.txt").orElseThrow();
    Path lock = folder.resolve("policies.txt");
    Files.writeString(lock, report);
    String error =
        CompileDx.compile(
                List.of("-Adxwww.policyLock=" + lock),
                APP,
                controller.replaceFirst("@Get\n", "@Get @PermitAll\n"))
            .hasOnlyError("SEC-030")
            .text()
            .replace(lock.toString(), "policies.txt");
    String written = replaced(page, List.of(report, error + "\n"));
    if ("write".equals(System.getProperty("dxwww.golden"))) {
      Files.writeString(PAGE, written);
    } else {
      assertThat(page).isEqualTo(written);
    }
  }

  private static String replaced(String page, List<String> texts) {
    StringBuilder written = new StringBuilder();
    Matcher text = TEXT.matcher(page);
    int end = 0;
    for (String shown : texts) {
      assertThat(text.find()).isTrue();
      written.append(page, end, text.start(1)).append(shown);
      end = text.end(1);
    }
    return written.append(page.substring(end)).toString();
  }
}
