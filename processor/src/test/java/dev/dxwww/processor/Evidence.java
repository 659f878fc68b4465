package dev.dxwww.processor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which programs the tests of this run have shown to be wrong or right, for each code. The test
 * harnesses write it at the moment an assertion has held; {@link EvidenceTest} reads it last.
 */
public final class Evidence {
  private static final Set<Proof> PROOFS = ConcurrentHashMap.newKeySet();

  private Evidence() {}

  /** What a program shows. */
  enum Kind {
    /** One error or warning in all, of this code, at the place the test names. */
    WRONG,
    /** Nothing to say of a program that is nearly wrong. */
    NEAR_MISS
  }

  /**
   * One program.
   *
   * @param shape equal for programs that are the same but for chosen names
   * @param test class and method that asserted it
   */
  record Proof(String code, Kind kind, String shape, String test) {}

  /** This program has one mistake, which is reported by this code where the test said. */
  public static void wrong(String code, List<String> sources) {
    add(code, Kind.WRONG, sources);
  }

  /** This program is nearly one of the wrong ones of this code, and compiles without a word. */
  public static void nearMiss(String code, List<String> sources) {
    add(code, Kind.NEAR_MISS, sources);
  }

  private static void add(String code, Kind kind, List<String> sources) {
    PROOFS.add(new Proof(code, kind, ProgramShape.of(sources), test()));
  }

  private static String test() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> frame.getClassName().endsWith("Test"))
                    .filter(frame -> !frame.getMethodName().startsWith("lambda$"))
                    .reduce((first, second) -> second)
                    .map(Evidence::shortName)
                    .orElseThrow());
  }

  private static String shortName(StackWalker.StackFrame frame) {
    String type = frame.getClassName();
    return type.substring(type.lastIndexOf('.') + 1) + "#" + frame.getMethodName();
  }

  /** Number of programs of different shape that the tests hold up for a code. */
  static long count(String code, Kind kind) {
    return PROOFS.stream()
        .filter(proof -> counts(proof, code, kind))
        .map(Proof::shape)
        .distinct()
        .count();
  }

  /** The tests that hold them up, sorted. */
  static Set<String> tests(String code, Kind kind) {
    return PROOFS.stream()
        .filter(proof -> counts(proof, code, kind))
        .map(Proof::test)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Examples of the pages are explanations; they stand for themselves. */
  private static boolean counts(Proof proof, String code, Kind kind) {
    return proof.code().equals(code)
        && proof.kind() == kind
        && !proof.test().startsWith("DiagnosticPagesTest#");
  }
}
