package dev.dxwww.test.notes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.dxwww.common.DataSize;
import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.Converter;
import dev.dxwww.convert.DefaultValue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/**
 * How notes are kept.
 *
 * @param limit Most notes that are kept.
 * @param owner Whose notes they are.
 */
@ConfigProperties("notes")
public record NotesConfig(
    @DefaultValue("3") @Min(1) @Max(1000) int limit,
    @DefaultValue("nobody") @NotBlank String owner,
    @DefaultValue("15m") Duration ttl,
    @DefaultValue("1KiB") DataSize largest,
    @DefaultValue("plain") Style style,
    List<@NotBlank String> tags,
    Map<String, @Min(1) Integer> weights,
    Optional<Archive> archive,
    Optional<Corner> corner) {

  /** How a note looks. */
  public enum Style {
    PLAIN,
    VERY_FANCY
  }

  /** Where old notes go. */
  public record Archive(String folder, @DefaultValue("7") int days) {
    public Archive {
      if (days < 1) {
        throw new IllegalArgumentException("days must be at least 1");
      }
    }
  }

  /** Made by a converter. */
  public record Corner(int x, int y) {}

  /** Reads {@code 3:4}. */
  @Converter
  static Corner corner(String text) {
    String[] parts = text.split(":");
    if (parts.length != 2) {
      throw new IllegalArgumentException("expected x:y");
    }
    return new Corner(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }
}
