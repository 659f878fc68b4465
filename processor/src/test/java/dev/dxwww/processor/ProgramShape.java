package dev.dxwww.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.lang.model.SourceVersion;

/**
 * What makes two programs different: the tokens of their sources, without comments, imports and
 * spaces, and with the same names in place of those that a program may choose (of packages,
 * members, variables, and of the types it declares).
 */
final class ProgramShape {
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|\\bimport\\b[^;]*;|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\]++)*+\""
              + "|'(?:\\\\.|[^'\\\\])+'|@?[\\p{Alpha}_$][\\w$]*|\\S",
          Pattern.DOTALL);
  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)");
  private static final Set<String> WORDS = Set.of("record", "sealed", "permits", "var");

  private final Map<String, String> names = new HashMap<>();

  private ProgramShape() {}

  /** Shape of a program, equal for programs that differ in chosen names and layout only. */
  static String of(List<String> sources) {
    ProgramShape shape = new ProgramShape();
    for (String source : sources) {
      Matcher declared = DECLARED.matcher(source);
      while (declared.find()) {
        shape.rename(declared.group(1));
      }
    }
    return sources.stream().map(shape::tokens).collect(Collectors.joining("\n"));
  }

  private String tokens(String source) {
    return TOKEN
        .matcher(source)
        .results()
        .map(token -> shown(token.group()))
        .filter(token -> !token.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String shown(String token) {
    boolean left = token.startsWith("//") || token.startsWith("/*") || token.startsWith("import ");
    if (left) {
      return "";
    }
    boolean chosen =
        Character.isLowerCase(token.charAt(0))
            && !SourceVersion.isKeyword(token)
            && !WORDS.contains(token);
    return chosen ? rename(token) : names.getOrDefault(token, token);
  }

  private String rename(String name) {
    return names.computeIfAbsent(name, first -> "#" + names.size());
  }
}
