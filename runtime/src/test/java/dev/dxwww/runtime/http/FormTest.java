package dev.dxwww.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What a form knows, and that nobody changes it. */
final class FormTest {
  @Test
  void blankForm_isNeitherValidNorWrong() {
    Form<Integer> form = Form.blank();
    assertThat(form.isValid()).isFalse();
    assertThat(form.errors()).isEmpty();
    assertThat(form.text("age")).isEmpty();
    assertThat(form.texts("age")).isEmpty();
    assertThatIllegalStateException().isThrownBy(form::value);
  }

  @Test
  void validForm_hasItsValueAndWhatWasTyped() {
    Form<Integer> form = Form.valid(7, Map.of("age", List.of("007", "8")));
    assertThat(form.isValid()).isTrue();
    assertThat(form.value()).isEqualTo(7);
    assertThat(form.text("age")).isEqualTo("007");
    assertThat(form.texts("age")).containsExactly("007", "8");
  }

  @Test
  void errors_areThoseOfTheFieldOrOfTheWhole() {
    Form<Integer> form =
        Form.invalid(
            Map.of(),
            List.of(
                new FormError("tags", "tags[1]", "must not be blank"),
                new FormError("tags", "tags", "must have at most 1 element"),
                new FormError("", "ordered", "must be ordered")));
    assertThat(form.errors("tags"))
        .containsExactly("must not be blank", "must have at most 1 element");
    assertThat(form.error("tags")).contains("must not be blank");
    assertThat(form.error("tags[1]")).isEmpty();
    assertThat(form.wholeErrors()).containsExactly("must be ordered");
    assertThat(form.errors()).extracting(FormError::isOfWhole).containsExactly(false, false, true);
  }

  @Test
  void errorOfTheHandler_takesTheValueAway() {
    Form<Integer> valid = Form.valid(7, Map.of("age", List.of("7")));
    Form<Integer> wrong = valid.withError("age", "is taken").withError("", "try again");
    assertThat(wrong.isValid()).isFalse();
    assertThat(wrong.error("age")).contains("is taken");
    assertThat(wrong.wholeErrors()).containsExactly("try again");
    assertThat(wrong.text("age")).isEqualTo("7");
    assertThat(valid.isValid()).isTrue();
    assertThat(valid.errors()).isEmpty();
  }

  @Test
  void texts_areReplacedInACopy() {
    Form<Integer> blank = Form.blank();
    Form<Integer> filled = blank.with("age", "7").with("tags", List.of("a", "b")).with("age", "8");
    assertThat(filled.text("age")).isEqualTo("8");
    assertThat(filled.texts("tags")).containsExactly("a", "b");
    assertThat(blank.text("age")).isEmpty();
  }

  @Test
  void whatItWasMadeOf_mayChangeLater() {
    List<String> ages = new ArrayList<>(List.of("7"));
    Map<String, List<String>> texts = new HashMap<>(Map.of("age", ages));
    Form<Integer> form = Form.valid(7, texts);
    ages.add("8");
    texts.clear();
    assertThat(form.texts("age")).containsExactly("7");
  }

  @Test
  void whatWasTyped_staysOutOfLogs() {
    Form<Integer> form = Form.<Integer>blank().with("pin", "1234").withError("pin", "is wrong");
    assertThat(form.toString()).contains("pin", "is wrong").doesNotContain("1234");
  }
}
