package dev.dxwww.runtime.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent: the value made of it when nothing was wrong, else what was wrong, and in
 * both cases what was typed, so that a page can show it again. Immutable.
 *
 * <p>A handler that takes one is called for wrong forms too, in the place of the 400 problem that
 * other parameters lead to. A body that is no form, too large or malformed stays an error (415,
 * 413, 400), and so do values in {@code T} that come from elsewhere than the form.
 *
 * {@snippet lang=java :
 * @Post
 * @CsrfProtected
 * Response<Html> add(Form<NewTask> form) {
 *   if (!form.isValid()) {
 *     return Response.of(400, page(form));
 *   }
 *   store.add(form.value());
 *   return Response.<Html>empty(303).header("Location", "/tasks");
 * }
 * }
 *
 * @param <T> the record that the form is bound to
 */
public final class Form<T> {
  private final @Nullable T value;
  private final Map<String, List<String>> texts;
  private final List<FormError> errors;

  private Form(@Nullable T value, Map<String, List<String>> texts, List<FormError> errors) {
    this.value = value;
    this.texts = texts;
    this.errors = errors;
  }

  /** A form that nobody has filled in: without texts, errors and value. */
  public static <T> Form<T> blank() {
    return new Form<>(null, Map.of(), List.of());
  }

  /** A form that nothing is wrong with, made of these texts by the names of their fields. */
  public static <T> Form<T> valid(T value, Map<String, List<String>> texts) {
    return new Form<>(Objects.requireNonNull(value, "value"), copy(texts), List.of());
  }

  /** A form without a value, made of these texts by the names of their fields. */
  public static <T> Form<T> invalid(Map<String, List<String>> texts, List<FormError> errors) {
    return new Form<>(null, copy(texts), List.copyOf(errors));
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> texts) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    texts.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    return copy;
  }

  /** Whether there is a value: the form was sent, and nothing is wrong with it. */
  public boolean isValid() {
    return value != null;
  }

  /**
   * The value.
   *
   * @throws IllegalStateException unless the form {@link #isValid is valid}
   */
  public T value() {
    if (value == null) {
      throw new IllegalStateException("the form has no value: ask isValid() first");
    }
    return value;
  }

  /** What was typed into a field, as it was sent: the first value; empty when there is none. */
  public String text(String field) {
    List<String> all = texts(field);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** All values sent for a field, in their order, such as those of boxes that were ticked. */
  public List<String> texts(String field) {
    return texts.getOrDefault(field, List.of());
  }

  /** All that is wrong, in the order of the record's components; what concerns the whole last. */
  public List<FormError> errors() {
    return errors;
  }

  /** Everything that is wrong with a field. */
  public List<String> errors(String field) {
    return errors.stream().filter(e -> e.field().equals(field)).map(FormError::message).toList();
  }

  /** The first thing that is wrong with a field. */
  public Optional<String> error(String field) {
    return errors(field).stream().findFirst();
  }

  /** What is wrong with the form as a whole. */
  public List<String> wholeErrors() {
    return errors("");
  }

  /** The same form with a text for a field, in the place of what stands there. */
  public Form<T> with(String field, String text) {
    return with(field, List.of(text));
  }

  /** The same form with several texts for a field, in the place of what stands there. */
  public Form<T> with(String field, List<String> values) {
    Map<String, List<String>> more = new LinkedHashMap<>(texts);
    more.put(Objects.requireNonNull(field, "field"), List.copyOf(values));
    return new Form<>(value, more, errors);
  }

  /**
   * The same form with one more thing wrong, so that it is no longer valid: for what only the
   * handler can find out, such as a name that is taken.
   *
   * @param field name of the field; empty for the form as a whole
   */
  public Form<T> withError(String field, String message) {
    List<FormError> more = new ArrayList<>(errors);
    more.add(new FormError(field, field, message));
    return new Form<>(null, texts, List.copyOf(more));
  }

  /** The names of its fields and what is wrong; what was typed may be secret. */
  @Override
  public String toString() {
    return "Form[fields=" + texts.keySet() + ", errors=" + errors + "]";
  }
}
