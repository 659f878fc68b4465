package dev.dxwww.runtime.security.csrf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which forms get the field, and where: {@code §} marks the place. */
class FormFillerTest {
  private static String fill(String page) {
    return FormFiller.fill(page, () -> "§");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<form method=post>§<input></form>",
      "<form method=\"POST\" action=\"/tasks\">§</form>",
      "<FORM METHOD='Post' ACTION=''>§</FORM>",
      "<p><form action=tasks/new?x=1 method=post>§</form></p><form method=post>§</form>",
      "<form data-x=\">\" method=post>§",
      "<form action='?a=http://b' method=post>§",
      "<form action='#x' method = \"post\" >§",
      "<form\nmethod=post\n/>§",
      "<form action=/a:b method=post>§",
      "<form method=post method=get action=/a action=//b>§",
      "<!-- <form method=post> --><form method=post>§",
      "<script>'<form method=post>'</script><form method=post>§",
      "<textarea><form method=post></textarea><form method=post>§",
      "a < b <form method=post>§"})
  void formThatIsPostedHere_getsTheField(String filled) {
    assertThat(fill(filled.replace("§", ""))).isEqualTo(filled);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<form>", "<form method=get>", "<form method=dialog>", "<form method=postx>",
      "<form method=' post'>",
      "<form method=post action=https://b.example/>", "<form method=post action=//b.example>",
      "<form method=post action='/\\b.example'>", "<form method=post action='\\\\b.example'>",
      "<form method=post action='javascript:x'>", "<form method=post action=' //b.example'>",
      "<form method=post action='&#47;/b.example'>", "<form method=post action='/&#47;b.example'>",
      "<form method=post action='ht\ntps://b.example'>", "<form method=post action='/\t/b'>",
      "<form method=get method=post>", "<form action=//b action=/a method=post>",
      "<formula method=post>", "<x-form method=post>", "<!--<form method=post>-->",
      "<!-- <form method=post>", "<script><form method=post></script>",
      "<style><form method=post></style>", "<title><form method=post></title>",
      "<template><form method=post></template>", "<form method=post", "<form method='post",
      "<form", "<form method=\"get\"><button formmethod=post>", "</form method=post>"})
  void otherForms_doNot(String page) {
    assertThat(fill(page)).isSameAs(page);
  }

  @Test
  void pageWithoutForms_isLeftAlone() {
    String page = "<p>form method=post</p>";
    assertThat(fill(page)).isSameAs(page);
  }

  /** Whatever a page holds, nothing of it is lost. */
  @Property(tries = 3_000)
  void anyText_keepsAllItHad(
      @ForAll @StringLength(max = 60) @Chars({'<', '>', '/', 'f', 'o', 'r', 'm', ' ', '=', '"',
          '\'', 'p', 's', 't', '!', '-'}) String text) {
    String page = text + "<form method=post>" + text;
    assertThat(fill(page).replace("§", "")).isEqualTo(page);
  }
}
