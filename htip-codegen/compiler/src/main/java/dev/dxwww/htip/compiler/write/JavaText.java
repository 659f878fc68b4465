package dev.dxwww.htip.compiler.write;

import com.palantir.javapoet.CodeBlock;

/** Writes texts as literals of Java. */
public final class JavaText {
  private JavaText() {}

  /**
   * A literal. JavaPoet breaks lines at the separators of Unicode, too, which are characters like
   * others to Java (JLS 3.4).
   */
  public static CodeBlock literal(String text) {
    return text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0
        ? CodeBlock.of("$S", text)
        : CodeBlock.of("$L", escaped(text));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> {
          if (c >= ' ' && c <= '~') {
            out.append(c);
          } else {
            out.append("\\u%04x".formatted((int) c));
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
