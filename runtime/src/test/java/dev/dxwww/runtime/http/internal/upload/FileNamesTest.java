package dev.dxwww.runtime.http.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files that nothing but a file in one folder can be made of. */
class FileNamesTest {
  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', textBlock = """
      a.txt                         , a.txt
      ../../etc/passwd              , passwd
      C:\\Users\\me\\my file.txt    , my file.txt
      .htaccess                     , htaccess
      ..                            , unnamed
      a.txt.                        , a.txt
      con.txt                       , _con.txt
      LPT1                          , _LPT1
      a<b>:c|d?e*"f                 , a_b__c_d_e__f
      dir/                          , unnamed
      """)
  void nameSent_becomesOneThatIsSafe(String raw, String safe) {
    assertThat(FileNames.sanitised(raw.strip())).isEqualTo(safe);
  }

  @Test
  void charactersThatCannotBeSeen_areLeftOut() {
    assertThat(FileNames.sanitised("photo\u202egpj\u0000\u200b.exe\r\n"))
        .isEqualTo("photogpj.exe");
    // Decomposed as some systems send it.
    assertThat(FileNames.sanitised("u\u0308.txt")).isEqualTo("\u00fc.txt");
    // What is composed is what is left: the mark between these two kept them out of order.
    assertThat(FileNames.sanitised("a\u0300\u200b\u0316")).isEqualTo("\u00e0\u0316");
    assertThat(FileNames.sanitised("\u0300\u200b\u0316")).isEqualTo("\u0316\u0300");
  }

  @Test
  @Tag("limit:file-name")
  void longestName_has255Bytes() {
    String longest = "\u00e4".repeat(125) + ".html";

    assertThat(FileNames.sanitised(longest)).isEqualTo(longest);
    assertThat(FileNames.sanitised("x" + longest))
        .isEqualTo("x" + "\u00e4".repeat(124) + ".html");
  }

  @Test
  void longName_keepsItsExtension() {
    String name = FileNames.sanitised("\u00e4".repeat(400) + ".tar.gz");

    assertThat(name).endsWith(".gz");
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(250, 255);
  }

  @Property(tries = 1_000)
  void anyName_isSafeAndStaysAsItIs(@ForAll String raw) {
    String name = FileNames.sanitised(raw);

    assertThat(name).isNotBlank().doesNotContain("/", "\\", "\u0000").doesNotStartWith(".");
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
    assertThat(FileNames.sanitised(name)).isEqualTo(name);
  }
}
