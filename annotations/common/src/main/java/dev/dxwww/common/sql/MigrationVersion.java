package dev.dxwww.common.sql;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A migration's version, compared as Flyway does: part by part as numbers, so {@code 1.10} comes
 * after {@code 1.9}, and {@code 1}, {@code 01} and {@code 1.0} are the same.
 *
 * @param parts numbers that are not negative, at least one; zeros at the end are left out
 */
public record MigrationVersion(List<BigInteger> parts) implements Comparable<MigrationVersion> {
  private static final Pattern FORM = Pattern.compile("[0-9]+(?:[._][0-9]+)*");
  private static final Pattern SEPARATOR = Pattern.compile("[._]");

  public MigrationVersion {
    if (parts.isEmpty() || parts.stream().anyMatch(part -> part.signum() < 0)) {
      throw new IllegalArgumentException("not a version: " + parts);
    }
    List<BigInteger> trimmed = new ArrayList<>(parts);
    while (trimmed.size() > 1 && trimmed.getLast().signum() == 0) {
      trimmed.removeLast();
    }
    parts = List.copyOf(trimmed);
  }

  /** Reads numbers with {@code .} or {@code _} between them; empty where the text is not that. */
  public static Optional<MigrationVersion> read(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new MigrationVersion(SEPARATOR.splitAsStream(text).map(BigInteger::new).toList()));
  }

  @Override
  public int compareTo(MigrationVersion other) {
    int most = Math.max(parts.size(), other.parts.size());
    for (int i = 0; i < most; i++) {
      int compared = part(i).compareTo(other.part(i));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  private BigInteger part(int index) {
    return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
  }

  /** The parts with dots between them. */
  @Override
  public String toString() {
    return String.join(".", parts.stream().map(BigInteger::toString).toList());
  }
}
