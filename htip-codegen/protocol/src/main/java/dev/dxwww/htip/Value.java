package dev.dxwww.htip;

/** What a slot or a patch gets: a text, or a number that stands for its decimal digits. */
public sealed interface Value {
  /** The text that reaches the document. */
  String asText();

  /** A text. */
  record Text(String text) implements Value {
    @Override
    public String asText() {
      return text;
    }
  }

  /** A number; in rows already added up. */
  record Number(int number) implements Value {
    @Override
    public String asText() {
      return Integer.toString(number);
    }
  }
}
